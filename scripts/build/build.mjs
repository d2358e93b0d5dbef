import { existsSync } from 'node:fs';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { inRoot } from './paths.mjs';
import { runNode, runNpm } from './run.mjs';

const COMMON = ['package-lock.json', 'tsconfig.base.json', 'shared/package.json', 'shared/tsconfig.json', 'shared/src'];
const PARTS = [
  {
    name: 'server',
    sources: [...COMMON, 'server/package.json', 'server/tsconfig.json', 'server/src'],
    stamp: 'server/dist/.build-stamp',
    result: 'server/dist/main.js',
    build: () => runNode(inRoot('node_modules/typescript/bin/tsc'), ['-b', 'server']),
  },
  {
    name: 'client',
    sources: [...COMMON, 'client'],
    stamp: 'client/dist/.build-stamp',
    result: 'client/dist/server/entry-server.js',
    build: () => runNpm(['run', 'build', '--workspace', 'client', '--silent']),
  },
];

/** Builds what is stale; answers whether everything stands. `isForced` builds in any case. */
export async function ensureBuilt({ isForced = false } = {}) {
  for (const { name, sources, stamp, result, build } of PARTS) {
    const print = fingerprint(sources);
    if (!isForced && isStamped(stamp, print) && existsSync(inRoot(result))) continue;
    console.log(`Building the ${name} …`);
    const { code } = await build();
    if (code !== 0 || !existsSync(inRoot(result))) {
      console.error(`The ${name} could not be built: the lines above say why.`);
      return false;
    }
    writeStamp(stamp, print);
  }
  return true;
}

// Server and client with reload: tsc watches, Node restarts the server, Vite rebuilds what browsers get. Ctrl-C ends all.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './build/build.mjs';
import { ensureInstalled } from './build/install.mjs';
import { requireNode } from './build/node-version.mjs';
import { inRoot, root } from './build/paths.mjs';

requireNode();
if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1);

const vite = inRoot('node_modules/vite/bin/vite.js');
const jobs = [
  [inRoot('node_modules/typescript/bin/tsc'), '-b', 'server', '--watch', '--preserveWatchOutput'],
  [
    vite,
    'build',
    inRoot('client'),
    '--watch',
    '--outDir',
    'dist/browser',
    '--logLevel',
    'warn',
    '--mode',
    'development',
  ],
  [
    vite,
    'build',
    inRoot('client'),
    '--watch',
    '--ssr',
    'src/entry-server.tsx',
    '--outDir',
    'dist/server',
    '--logLevel',
    'warn',
  ],
  ['--watch', '--watch-preserve-output', inRoot('server/dist/main.js')],
];
const children = jobs.map((args) => {
  const isVite = args[0] === vite;
  return spawn(process.execPath, args, {
    cwd: isVite ? inRoot('client') : root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own: tsc is a program behind a script, and both must end.
    detached: true,
  });
});

let isEnding = false;
const end = () => {
  if (isEnding) return;
  isEnding = true;
  for (const { pid } of children) {
    try {
      process.kill(-pid, 'SIGTERM');
    } catch {
      // Gone already.
    }
  }
};
process.on('SIGINT', end).on('SIGTERM', end);
for (const child of children) child.on('exit', end);

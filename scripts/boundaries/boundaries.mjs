import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot, root } from '../build/paths.mjs';
import { cruise } from './cruise.mjs';
import { PLANTED } from './planted-faults.mjs';

/** Fewer than this and the checker did not read the code: it reports success on code it cannot parse. */
const FEWEST_MODULES = 100;

const result = (faults) => ({
  passed: faults.length === 0 ? 1 : 0,
  failed: faults.length === 0 ? 0 : 1,
  skipped: [],
  output: faults.map((fault) => `${fault}\n`).join(''),
});

/** The rules hold in the code as it is. */
export async function boundaries() {
  const folders = ['shared/src', 'server/src', 'client/src', 'e2e'].filter((folder) => existsSync(inRoot(folder)));
  const { modules, broken } = await cruise(root, folders);
  const faults = broken.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`);
  if (modules < FEWEST_MODULES) faults.push(`only ${modules} modules were read: the checker is blind`);
  return result(faults);
}

/** Each rule fires on a fault made for it, and every rule has one. One result a rule. */
export async function plantedFaults() {
  const place = realpathSync(mkdtempSync(path.join(tmpdir(), 'polylogue-boundaries-')));
  try {
    for (const files of Object.values(PLANTED)) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(path.join(place, path.dirname(name)), { recursive: true });
        writeFileSync(path.join(place, name), text);
      }
    }
    symlinkSync(inRoot('node_modules'), path.join(place, 'node_modules'));
    const { broken } = await cruise(place, ['shared', 'server', 'client', 'e2e']);
    const { forbidden } = createRequire(import.meta.url)(inRoot('.dependency-cruiser.cjs'));
    return forbidden.map(({ name }) => {
      const own = Object.keys(PLANTED[name] ?? {});
      const isReported = broken.some(({ rule, from }) => rule === name && own.includes(from));
      return result(isReported ? [] : [`the planted fault of the rule ${name} was not reported`]);
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.git']);
const isTest = (name) => /\.(spec|int-spec)\.[mc]?[tj]sx?$/.test(name);

function* filesUnder(place) {
  if (!existsSync(place)) return;
  if (statSync(place).isFile()) {
    yield place;
    return;
  }
  for (const entry of readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!SKIPPED.has(entry.name) && !isTest(entry.name)) yield* filesUnder(path.join(place, entry.name));
  }
}

/** One hash over names and contents of files, so that a copied or touched checkout is not built again for nothing. */
export function fingerprint(places) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const place of places) {
    for (const file of filesUnder(inRoot(place))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

const stampFile = (stamp) => inRoot(stamp);

export const isStamped = (stamp, print) =>
  existsSync(stampFile(stamp)) && readFileSync(stampFile(stamp), 'utf8') === print;

export function writeStamp(stamp, print) {
  mkdirSync(path.dirname(stampFile(stamp)), { recursive: true });
  writeFileSync(stampFile(stamp), print);
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runNpm } from './run.mjs';

const STAMP = 'node_modules/.polylogue-lock';
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const hashOfLock = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');

/** Whether what lies in node_modules is what the lock asks for, however it came there. */
function isAsLocked() {
  const hidden = inRoot('node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = readJson(hidden).packages;
  return Object.entries(readJson(inRoot('package-lock.json')).packages).every(
    ([at, { version, optional, link, peer }]) =>
      at === '' ||
      link === true ||
      !at.includes('node_modules/') ||
      (installed[at] === undefined ? optional === true || peer === true : installed[at].version === version),
  );
}

/** Installs exactly the locked packages when they are not there; answers whether they are there now. */
export async function ensureInstalled() {
  if (existsSync(inRoot(STAMP)) && readFileSync(inRoot(STAMP), 'utf8') === hashOfLock()) return true;
  if (!isAsLocked()) {
    console.log('Installing packages (npm ci) …');
    const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) {
      console.error('npm ci failed: the lines above say why. Is the package registry reachable?');
      return false;
    }
  }
  try {
    writeFileSync(inRoot(STAMP), hashOfLock());
  } catch {
    // A read-only checkout: it is only looked at again next time.
  }
  return true;
}

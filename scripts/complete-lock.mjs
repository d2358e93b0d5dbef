#!/usr/bin/env node
/**
 * Completes package-lock.json for systems other than the one that wrote it. A registry mirror that lacks the platform
 * packages of other systems makes `npm install` leave them out of the lock, and the next `npm ci` refuses such a lock.
 * Run it after every `npm install`. Entries added here carry no integrity hash: npm fills it on a machine that has them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;

/** The entry that `name` resolves to when required from the package at `from`, as Node looks it up. */
const lookUp = (from, name) => {
  for (let at = from; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    const found = packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`];
    if (found !== undefined) return found;
    if (at === '') return undefined;
  }
};

/** What the usual suffixes of platform packages say; wrong guesses would only cost a needless download elsewhere. */
const platformOf = (name) => {
  const words = name.split('/').pop().split(/[-.]/);
  const os = ['darwin', 'linux', 'win32', 'windows', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix'].find(
    (w) => words.includes(w),
  );
  const cpu = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'].find((w) =>
    words.includes(w),
  );
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    ...(os === undefined ? {} : { os: [os === 'windows' ? 'win32' : os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc === undefined ? {} : { libc: [libc] }),
  };
};

let added = 0;
for (const [at, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lookUp(at, name) !== undefined) continue;
    packages[`node_modules/${name}`] = {
      version: range.replace(/^[~^]/, ''),
      ...(platformOf(name).cpu === undefined ? {} : { cpu: platformOf(name).cpu }),
      ...(entry.dev === true ? { dev: true } : {}),
      ...(platformOf(name).libc === undefined ? {} : { libc: platformOf(name).libc }),
      optional: true,
      ...(platformOf(name).os === undefined ? {} : { os: platformOf(name).os }),
    };
    added += 1;
  }
}
const workspaceFirst = ([a], [b]) => (a === b ? 0 : a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries(packages).sort(workspaceFirst));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} optional entries of other systems added`);

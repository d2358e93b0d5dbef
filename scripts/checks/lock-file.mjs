import { readFileSync } from 'node:fs';
import { inRoot } from '../build/paths.mjs';

/** The lock names no download address (it must work with any registry) and every optional package of other systems. */
export async function lockFile() {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const addresses = Object.entries(packages).filter(
    ([, { resolved, link }]) => resolved !== undefined && link !== true,
  );
  const names = new Set(Object.keys(packages).map((at) => at.slice(at.lastIndexOf('node_modules/') + 13)));
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !names.has(name)),
  );
  return [
    ...addresses.map(([at]) => `package-lock.json: ${at} holds a download address`),
    ...missing.map((name) => `package-lock.json: ${name} is missing; run npm run lock:complete`),
  ];
}

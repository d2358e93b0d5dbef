import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Root of the repository; these files run from their source (Playwright) and from dist (the bench), so it is looked for. */
export const repository = rootAbove(import.meta.dirname);

function rootAbove(folder: string): string {
  if (existsSync(path.join(folder, 'package-lock.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('the root of the repository was not found');
  return rootAbove(parent);
}

export const serverMain = path.join(repository, 'server/dist/main.js');
export const results = path.join(repository, 'e2e/results');

/** A new folder of one's own for data of a test. */
export const newFolder = (name: string): Promise<string> => mkdtemp(path.join(tmpdir(), `polylogue-${name}-`));

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is not null; the fault says what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T | null> | T | null, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await wait(50);
  }
}

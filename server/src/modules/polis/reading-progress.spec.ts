import { describe, expect, it } from '@jest/globals';
import type { PolisReading } from '@polylogue/shared/polis/import-events';
import type { PolisFiles } from './polis-files.js';
import { watchedFiles } from './reading-progress.js';

const files: PolisFiles = {
  has: () => true,
  names: () => ['votes.csv'],
  open: async function* () {
    yield new Uint8Array(10);
    yield new Uint8Array(5);
  },
};

async function readAll(now: () => number): Promise<PolisReading[]> {
  const told: PolisReading[] = [];
  const watched = watchedFiles(files, { of: 30, tell: (reading) => told.push(reading), now });
  let rows = 0;
  for (const file of ['comments.csv', 'votes.csv'] as const) {
    for await (const _ of watched.files.open(file)) watched.progress(file, (rows += 1), false);
    watched.progress(file, rows, true);
  }
  return told;
}

const reading = (file: string, rows: number, isDone: boolean, bytes: number) => ({
  type: 'reading',
  file,
  rows,
  isDone,
  bytes,
  of: 30,
});

describe('how far the reading of an export is', () => {
  it('is told by file, rows and bytes of all files', async () => {
    let now = 0;
    expect(await readAll(() => (now += 1000))).toEqual([
      reading('comments.csv', 1, false, 10),
      reading('comments.csv', 2, false, 15),
      reading('comments.csv', 2, true, 15),
      reading('votes.csv', 3, false, 25),
      reading('votes.csv', 4, false, 30),
      reading('votes.csv', 4, true, 30),
    ]);
  });

  it('is told at once in the beginning and when a file is done, else not too often', async () => {
    expect(await readAll(() => 0)).toEqual([
      reading('comments.csv', 1, false, 10),
      reading('comments.csv', 2, true, 15),
      reading('votes.csv', 4, true, 30),
    ]);
  });
});

import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { until } from '../../../test/room-person.js';
import { LeftUploads } from './left-uploads.js';

let tempDir: string;
let uploads: LeftUploads;
beforeEach(() => {
  tempDir = mkdtempSync(join(tmpdir(), 'left-'));
  jest.useFakeTimers({ doNotFake: ['setTimeout', 'Date'] });
  uploads = new LeftUploads({ tempDir });
});
afterEach(() => {
  uploads.onApplicationShutdown();
  jest.useRealTimers();
  rmSync(tempDir, { recursive: true });
});

/** A folder of an upload, of so many days ago. */
function left(name: string, days: number): string {
  const folder = join(tempDir, `polylogue-polis-${name}`);
  mkdirSync(folder);
  const at = Date.now() / 1000 - days * 86_400;
  utimesSync(folder, at, at);
  return folder;
}

describe('what a killed process left on disk', () => {
  it('is removed while the next one runs too, once it is old', async () => {
    await uploads.onModuleInit();
    const [old, young] = [left('old', 2), left('young', 0.5)];
    jest.advanceTimersByTime(3_600_000);
    await until('the old one is gone', () => !existsSync(old));
    expect(existsSync(young)).toBe(true);
  });

  it('is of no concern to those that cannot be looked at', async () => {
    rmSync(tempDir, { recursive: true });
    await expect(uploads.onModuleInit()).resolves.toBeUndefined();
    mkdirSync(tempDir);
  });
});

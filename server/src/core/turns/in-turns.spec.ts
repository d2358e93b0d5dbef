import { describe, expect, it } from '@jest/globals';
import { inTurns } from './in-turns.js';

/** So many steps, each of which keeps the process busy for 5 ms. */
function* busy(steps: number): Generator<void, string> {
  for (let n = 0; n < steps; n++) {
    const until = performance.now() + 5;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}

describe('long work in turns', () => {
  it('lets others have theirs between its steps', async () => {
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 1);
    expect(await inTurns(busy(20))).toBe('done');
    clearInterval(others);
    expect(turns).toBeGreaterThan(3);
  });

  it('fails as a step of it does', async () => {
    // oxlint-disable-next-line require-yield
    const failing = (function* (): Generator<void, void> {
      throw new Error('in the middle');
    })();
    await expect(inTurns(failing)).rejects.toThrow('in the middle');
  });
});

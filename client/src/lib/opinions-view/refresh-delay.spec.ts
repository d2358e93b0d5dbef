import { describe, expect, it } from '@jest/globals';
import { LEAST_BETWEEN_MS, refreshDelay, SPREAD_MS } from './refresh-delay.rules.js';

describe('asking for a new update', () => {
  it('is at once, spread over a hall, when the last one is old', () => {
    expect(refreshDelay(0, 100_000, 0)).toBe(0);
    expect(refreshDelay(0, 100_000, 0.5)).toBe(SPREAD_MS / 2);
  });

  it('waits while updates follow one another', () => {
    expect(refreshDelay(99_000, 100_000, 0.5)).toBe(LEAST_BETWEEN_MS - 1_000);
  });

  it('is not put off by a clock that was set back', () => {
    expect(refreshDelay(900_000, 100_000, 0)).toBe(LEAST_BETWEEN_MS);
  });
});

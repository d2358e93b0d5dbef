import { describe, expect, it } from '@jest/globals';
import { chiSquareTail } from './chi-square.js';

describe('the tail of chi-square', () => {
  it.each([
    [3.841458820694124, 1, 0.05],
    [5.991464547107979, 2, 0.05],
    [7.814727903251179, 3, 0.05],
    [6.634896601021213, 1, 0.01],
    [18.307038053275146, 10, 0.05],
    [16.918977604620448, 9, 0.05],
    [10.827566170662733, 1, 0.001],
  ])('gives the values of the printed tables: %d with %d degrees', (x, df, p) => {
    expect(chiSquareTail(x, df)).toBeCloseTo(p, 12);
  });

  it('is 1 at 0, falls, and stays a number far out', () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    for (const df of [1, 2, 3, 8, 51]) {
      const tails = [0.5, 2, 7.9, 8.1, 40, 400].map((x) => chiSquareTail(x, df));
      expect(tails).toEqual(tails.toSorted((a, b) => b - a));
      expect(tails.every((tail) => tail > 0 && tail <= 1)).toBe(true);
    }
    expect(chiSquareTail(1e5, 3)).toBe(0);
  });

  it('joins its two ways of computing without a step', () => {
    expect(chiSquareTail(8 - 1e-12, 1)).toBeCloseTo(chiSquareTail(8 + 1e-12, 1), 12);
  });

  it('refuses what is no statistic', () => {
    expect(() => chiSquareTail(-1, 1)).toThrow(RangeError);
    expect(() => chiSquareTail(1, 1.5)).toThrow(RangeError);
  });
});

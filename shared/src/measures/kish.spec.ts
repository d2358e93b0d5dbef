import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kish, kishOfCells } from './kish.js';

describe('the effective sample size', () => {
  it('is the sum squared over the sum of squares', () => {
    expect(kish([1, 1, 2])).toEqual({ n: 3, effective: 16 / 6, designEffect: 18 / 16 });
  });

  it('is n for equal weights, whatever their unit, also a very large one', () => {
    expect(kish([1e200, 1e200, 1e200])).toEqual({ n: 3, effective: 3, designEffect: 1 });
  });

  it('lies between 1 and n', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 1 }), (weights) => {
        const { effective, designEffect } = kish(weights);
        expect(effective).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(effective).toBeLessThanOrEqual(weights.length);
        expect(designEffect).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('counts people without weight for nobody', () => {
    expect(kish([0, 3, 3]).n).toBe(2);
    expect(kish([0])).toEqual({ n: 0, effective: 0, designEffect: null });
  });

  it('is the same of people in cells as of each of them', () => {
    const cell = fc.record({ people: fc.nat(9), weight: fc.double({ min: 0, max: 1e3, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const each = kish(cells.flatMap(({ people, weight }) => Array.from({ length: people }, () => weight)));
        const together = kishOfCells(cells);
        expect(together.n).toBe(each.n);
        expect(together.effective).toBeCloseTo(each.effective, 6);
      }),
    );
    expect(() => kishOfCells([{ people: 1.5, weight: 1 }])).toThrow(RangeError);
  });

  it('refuses negative and infinite weights', () => {
    expect(() => kish([-1])).toThrow(RangeError);
    expect(() => kish([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });
});

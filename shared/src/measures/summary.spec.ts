import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { summarise, type ValueGroup } from './summary.js';

const group = (value: number, count: number): ValueGroup => ({ value, count });

const groups = fc.array(
  fc.record({ value: fc.integer({ min: -50, max: 50 }), count: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 1, maxLength: 12 },
);
const everybody = (given: readonly ValueGroup[]): number[] =>
  given.flatMap(({ value, count }) => Array.from({ length: count }, () => value)).toSorted((a, b) => a - b);

describe('a summary', () => {
  it('describes a scale with all its steps, "no opinion" apart', () => {
    const found = summarise([group(4, 3), group(5, 1), group(2, 2)], { steps: [1, 2, 3, 4, 5], noOpinion: 4 });
    expect(found).toMatchObject({ n: 6, noOpinion: 4, modes: [4] });
    expect(found.distribution.map(({ count }) => count)).toEqual([0, 2, 0, 3, 1]);
    expect(found.distribution[3]).toEqual({ value: 4, count: 3, share: 0.5 });
    expect(found.measures).toEqual({
      lowest: 2,
      highest: 5,
      sum: 21,
      mean: 3.5,
      median: { lower: 4, upper: 4, middle: 4 },
      quartiles: { lower: 2, upper: 4, method: 'hyndman-fan-2' },
      interquartileRange: 2,
    });
  });

  it('shows both middle values of an even number of people', () => {
    const found = summarise([group(1, 2), group(4, 2)]);
    expect(found.measures?.median).toEqual({ lower: 1, upper: 4, middle: 2.5 });
    expect(found.modes).toEqual([1, 4]);
  });

  it('keeps decimals exact: a hundred times 0.1 is 10', () => {
    const found = summarise([group(1, 100)], { perUnit: 10 });
    expect(found.measures).toMatchObject({ sum: 10, mean: 0.1, lowest: 0.1 });
    expect(summarise([group(1, 1), group(2, 1)], { perUnit: 10 }).measures).toMatchObject({ sum: 0.3, mean: 0.15 });
  });

  it('says nothing of nobody', () => {
    const found = summarise([], { steps: [1, 2], noOpinion: 7 });
    expect(found).toMatchObject({ n: 0, noOpinion: 7, modes: [], measures: null });
    expect(found.distribution).toEqual([
      { value: 1, count: 0, share: 0 },
      { value: 2, count: 0, share: 0 },
    ]);
  });

  it('agrees with the plain formulas over a list of everybody', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const values = everybody(given);
        const n = values.length;
        const { measures } = summarise(given);
        const sum = values.reduce((all, value) => all + value, 0);
        expect(measures).toMatchObject({ sum, lowest: values[0], highest: values.at(-1) });
        expect(measures?.mean).toBeCloseTo(sum / n, 12);
        expect(measures?.median.lower).toBe(values[Math.ceil(n / 2) - 1]);
        expect(measures?.median.upper).toBe(values[Math.floor(n / 2)]);
      }),
    );
  });

  it('mirrors: answers with the opposite sign have mirrored median and quartiles', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const there = summarise(given).measures;
        const back = summarise(given.map(({ value, count }) => ({ value: 0 - value, count }))).measures;
        expect((back?.quartiles.lower ?? 99) + (there?.quartiles.upper ?? 99)).toBe(0);
        expect((back?.median.middle ?? 99) + (there?.median.middle ?? 99)).toBe(0);
        expect(back?.interquartileRange).toBe(there?.interquartileRange);
      }),
    );
  });

  it('does not depend on order or grouping', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const apart = everybody(given).map((value) => group(value, 1));
        expect(summarise(apart.toReversed())).toEqual(summarise(given));
      }),
    );
  });

  it('refuses what is not whole', () => {
    expect(() => summarise([group(1.5, 1)])).toThrow(RangeError);
    expect(() => summarise([group(1, -1)])).toThrow(RangeError);
  });
});

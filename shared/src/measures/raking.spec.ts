import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Margin, type Placed, rake, type Raked, RAKING_DEFAULTS } from './raking.js';

const SEX: Margin = { name: 'sex', targets: { F: 52, M: 48 }, missing: 'left-out' };
const AGE: Margin = { name: 'age', targets: { young: 0.4, old: 0.6 }, missing: 'left-out' };

const many = (count: number, placed: Placed): Placed[] => Array.from({ length: count }, () => placed);

const raked = (people: readonly Placed[], margins: readonly Margin[], trim = RAKING_DEFAULTS.trim): Raked => {
  const found = rake(people, margins, { trim });
  if (!found.ok) throw new Error(found.fault.code);
  return found.value;
};

/** Weighted share of a category among all who are placed in the margin. */
const shareOf = (people: readonly Placed[], weights: readonly number[], margin: number, category: string): number => {
  const sum = (accept: (placed: Placed) => boolean): number =>
    people.reduce((all, placed, at) => all + (accept(placed) ? (weights[at] ?? 0) : 0), 0);
  return sum((it) => it[margin] === category) / sum((it) => it[margin] !== null);
};

describe('raking', () => {
  it('does with one margin what post-stratification does', () => {
    const { weights } = raked([...many(30, ['F']), ...many(10, ['M'])], [SEX]);
    expect(weights[0]).toBeCloseTo((0.52 * 40) / 30, 12);
    expect(weights[39]).toBeCloseTo((0.48 * 40) / 10, 12);
  });

  it('meets every margin at a mean weight of 1, and keeps the odds of the table', () => {
    const count = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const people = [
          ...many(a, ['F', 'young']),
          ...many(b, ['F', 'old']),
          ...many(c, ['M', 'young']),
          ...many(d, ['M', 'old']),
        ];
        const { weights } = raked(people, [SEX, AGE], null);
        expect(shareOf(people, weights, 0, 'F')).toBeCloseTo(0.52, 8);
        expect(shareOf(people, weights, 1, 'old')).toBeCloseTo(0.6, 8);
        expect(weights.reduce((sum, weight) => sum + weight, 0) / people.length).toBeCloseTo(1, 9);
        const [fy = 0, fo = 0, my = 0, mo = 0] = [0, a, a + b, a + b + c].map((at) => weights[at]);
        expect((fy * mo) / (fo * my)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('does not depend on the order of people', () => {
    const people = [...many(7, ['F', 'young']), ...many(3, ['M', 'old']), ...many(9, ['M', 'young']), ['F', 'old']];
    const there = raked(people, [SEX, AGE]).weights;
    const back = raked(people.toReversed(), [SEX, AGE]).weights.toReversed();
    for (const [at, weight] of there.entries()) expect(back[at]).toBeCloseTo(weight, 8);
  });

  it('leaves out of a margin who did not answer, or keeps their share, as the margin says', () => {
    const people = [...many(20, ['F']), ...many(10, ['M']), ...many(10, [null])];
    const out = raked(people, [SEX]).weights;
    expect(shareOf(people, out, 0, 'F')).toBeCloseTo(0.52, 9);
    expect(out[39]).toBeCloseTo(1, 9);
    const own = raked(people, [{ ...SEX, missing: 'own-category' }]);
    expect(own.weights[39]).toBeCloseTo(1, 9);
    expect(own.weights[0]).toBeCloseTo((0.52 * 30) / 20, 9);
  });

  it('lets the silent go with another margin where they are left out, not where they are a category', () => {
    const people: Placed[] = [...many(10, ['F', 'young']), ...many(10, ['M', 'young']), ...many(10, [null, 'old'])];
    expect(raked(people, [SEX, AGE]).weights[29]).toBeCloseTo(1.8, 8);
    expect(rake(people, [{ ...SEX, missing: 'own-category' }, AGE])).toMatchObject({ fault: { code: 'no-agreement' } });
  });

  it('cuts weights beyond five times the mean once, and rakes again', () => {
    const people = [
      ...many(96, ['F', 'young']),
      ...many(2, ['M', 'young']),
      ...many(1, ['F', 'old']),
      ...many(1, ['M', 'old']),
    ];
    const margins: Margin[] = [
      { ...SEX, targets: { F: 0.9, M: 0.1 } },
      { ...AGE, targets: { young: 0.9, old: 0.1 } },
    ];
    const free = raked(people, margins, null);
    const cut = raked(people, margins);
    expect(Math.max(...free.weights)).toBeGreaterThan(5);
    expect(cut.trimmed).toBeGreaterThan(0);
    expect(cut.iterations).toBeGreaterThan(free.iterations);
    expect(shareOf(people, cut.weights, 0, 'F')).toBeCloseTo(0.9, 8);
    expect(Math.max(...cut.weights)).toBeLessThan(Math.max(...free.weights));
  });

  it('says how many stay outside the limits because a margin asks for it', () => {
    const people = [...many(99, ['F']), ...many(1, ['M'])];
    expect(raked(people, [SEX])).toMatchObject({ trimmed: 1, outside: 1 });
  });

  it('names the category nobody can speak for', () => {
    const fault = (people: Placed[], margins: Margin[]) => rake(people, margins);
    expect(fault(many(5, ['F']), [SEX])).toMatchObject({ fault: { code: 'empty-cell', margin: 'sex', category: 'M' } });
    expect(fault(many(5, ['X']), [SEX])).toMatchObject({ fault: { code: 'unknown-category', category: 'X' } });
    expect(fault(many(5, ['F']), [{ ...SEX, targets: { F: -1, M: 2 } }])).toMatchObject({
      fault: { code: 'bad-target' },
    });
    expect(fault([], [SEX])).toMatchObject({ fault: { code: 'nobody' } });
    expect(() => rake([['F']], [SEX, AGE])).toThrow(RangeError);
  });

  it('gives weight 0 to a category that shall not count', () => {
    const { weights } = raked([['F'], ['M']], [{ ...SEX, targets: { F: 1, M: 0 } }]);
    expect(weights).toEqual([2, 0]);
  });

  it('says that margins contradict each other instead of going on for ever', () => {
    const people = [...many(5, ['F', 'young']), ...many(5, ['M', 'old'])];
    expect(rake(people, [SEX, AGE], { rounds: 50 })).toMatchObject({ fault: { code: 'no-agreement', rounds: 50 } });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Deliberator, deliberativeReason, spearman } from './dri.js';

const person = (name: string, considerations: number[], preferences: number[]): Deliberator => ({
  name,
  considerations,
  preferences,
});

describe('Spearman’s correlation', () => {
  it('is 1 and −1 for the same and the reversed order', () => {
    expect(spearman([1, 5, 9], [2, 3, 80])).toBeCloseTo(1, 12);
    expect(spearman([1, 5, 9], [3, 2, 1])).toBeCloseTo(-1, 12);
  });

  it('gives ties their average rank', () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5.
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });

  it('agrees with 1 − 6Σd²/(n³−n) where nothing ties', () => {
    const order = fc.integer({ min: 2, max: 9 }).chain((n) => {
      const places = Array.from({ length: n }, (_, at) => at);
      return fc.shuffledSubarray(places, { minLength: n });
    });
    fc.assert(
      fc.property(order, (ranks) => {
        const squares = ranks.reduce((sum, rank, at) => sum + (rank - at) ** 2, 0);
        const places = ranks.map((_, at) => at);
        expect(spearman(ranks, places)).toBeCloseTo(1 - (6 * squares) / (ranks.length ** 3 - ranks.length), 12);
      }),
    );
  });

  it('does not exist for answers that are all alike', () => {
    expect(spearman([2, 2, 2], [1, 2, 3])).toBeNull();
    expect(spearman([], [])).toBeNull();
    expect(() => spearman([1], [1, 2])).toThrow(RangeError);
  });
});

describe('the deliberative reason index', () => {
  it('is 1 where people agree in reasons as much as in wishes', () => {
    const found = deliberativeReason([
      person('a', [1, 2, 3], [1, 2, 3]),
      person('b', [1, 2, 3], [1, 2, 3]),
      person('c', [3, 2, 1], [3, 2, 1]),
    ]);
    expect(found).toMatchObject({ people: 3, pairs: 3, leftOut: 0, lowSignal: 0 });
    expect(found.group).toBeCloseTo(1, 12);
  });

  it('is −3 where the same reasons lead to opposite wishes', () => {
    const found = deliberativeReason([person('a', [1, 2, 3], [1, 2, 3]), person('b', [1, 2, 3], [3, 2, 1])]);
    expect(found.group).toBeCloseTo(-3, 12);
    expect(found.meanDistance).toBeCloseTo(Math.SQRT2, 12);
  });

  it('counts pairs in which both correlations say little', () => {
    // Both correlations are 0 and so the index is perfect: the inflation that the share of such pairs shows.
    const found = deliberativeReason([
      person('a', [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]),
      person('b', [2, 5, 3, 1, 4], [2, 5, 3, 1, 4]),
    ]);
    expect(found.group).toBeCloseTo(1, 12);
    expect(found.lowSignal).toBe(1);
  });

  it('leaves out pairs with somebody who rated everything alike, and says so', () => {
    const found = deliberativeReason([person('a', [1, 2], [1, 2]), person('b', [0, 0], [1, 2])]);
    expect(found).toMatchObject({ pairs: 0, leftOut: 1, group: null, meanDistance: null, lowSignal: null });
    expect(found.individuals).toEqual([
      { name: 'a', index: null },
      { name: 'b', index: null },
    ]);
  });

  const group = fc.array(
    fc.record({
      considerations: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 6, maxLength: 6 }),
      preferences: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 2, maxLength: 7 },
  );

  it('lies between −3 and 1, is 1 − 2√2 times the mean distance, and the mean of the individuals', () => {
    fc.assert(
      fc.property(group, (answers) => {
        const found = deliberativeReason(answers.map((it, at) => ({ name: `${at}`, ...it })));
        fc.pre(found.leftOut === 0);
        const { group: index, meanDistance } = found;
        expect(index).toBeGreaterThanOrEqual(-3 - 1e-9);
        expect(index).toBeLessThanOrEqual(1 + 1e-9);
        expect(index).toBeCloseTo(1 - 2 * Math.SQRT2 * (meanDistance ?? -1), 9);
        const mean = found.individuals.reduce((sum, it) => sum + (it.index ?? 9), 0) / answers.length;
        expect(index).toBeCloseTo(mean, 9);
      }),
    );
  });

  it('does not depend on the order of people', () => {
    fc.assert(
      fc.property(group, (answers) => {
        const people = answers.map((it, at) => ({ name: `${at}`, ...it }));
        const [there, back] = [deliberativeReason(people), deliberativeReason(people.toReversed())];
        expect(back.group ?? 9).toBeCloseTo(there.group ?? 9, 9);
        expect(back.pairs).toBe(there.pairs);
      }),
    );
  });
});

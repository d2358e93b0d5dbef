import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Fraction } from '../counting/fraction.js';
import { mcnemarTail, stuartMaxwell } from './marginal-change.js';

describe('McNemar’s exact test', () => {
  it('sums the binomial chances of both sides', () => {
    // 2 · (C(10,0) + C(10,1)) / 1024
    expect(mcnemarTail(1, 9)).toBe(22 / 1024);
    expect(mcnemarTail(0, 1)).toBe(1);
    expect(mcnemarTail(5, 5)).toBe(1);
    expect(mcnemarTail(0, 0)).toBe(1);
  });

  it('is alike for both directions, and falls as the numbers part', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (a, b) => {
        expect(mcnemarTail(a, b)).toBe(mcnemarTail(b, a));
        if (a < b && a > 0) expect(mcnemarTail(a - 1, b + 1)).toBeLessThanOrEqual(mcnemarTail(a, b));
      }),
    );
  });

  it('is still a number where thousands moved', () => {
    expect(mcnemarTail(2000, 2200)).toBeGreaterThan(0.001);
    expect(mcnemarTail(2000, 2200)).toBeLessThan(0.003);
    expect(mcnemarTail(0, 1000)).toBeCloseTo(0, 12);
    expect(mcnemarTail(0, 1000)).toBe(2 ** -999);
  });
});

describe('the statistic of Stuart and Maxwell', () => {
  const table = (size: number) =>
    fc.array(fc.array(fc.nat(20), { minLength: size, maxLength: size }), { minLength: size, maxLength: size });

  it('is McNemar’s for two answers', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), (b, c) => {
        const { statistic, df } = stuartMaxwell([
          [7, b],
          [c, 3],
        ]);
        expect(statistic.equals(Fraction.of((b - c) ** 2, b + c))).toBe(true);
        expect(df).toBe(1);
      }),
    );
  });

  it('agrees with the published formula for three answers', () => {
    // Fleiss (1981): (n23 d1² + n13 d2² + n12 d3²) / (2 (n12 n13 + n12 n23 + n13 n23)), n_ij the mean of both moves.
    const flows = [
      [35, 5, 0],
      [15, 20, 5],
      [10, 5, 5],
    ];
    const { statistic, df } = stuartMaxwell(flows);
    const [n12, n13, n23, d1, d2, d3] = [10, 5, 5, -20, 10, 10];
    const formula = (n23 * d1 ** 2 + n13 * d2 ** 2 + n12 * d3 ** 2) / (2 * (n12 * n13 + n12 * n23 + n13 * n23));
    expect(statistic.toNumber()).toBeCloseTo(formula, 12);
    expect(df).toBe(2);
  });

  it('is 0 for a symmetric table, never negative, and the same with before and after changed', () => {
    fc.assert(
      fc.property(table(4), (flows) => {
        const turned = flows.map((row, i) => row.map((_, j) => flows[j]?.[i] ?? 0));
        const both = flows.map((row, i) => row.map((count, j) => count + (turned[i]?.[j] ?? 0)));
        const [there, back] = [stuartMaxwell(flows), stuartMaxwell(turned)];
        expect(there.statistic.equals(back.statistic)).toBe(true);
        expect(there.statistic.compare(Fraction.ZERO)).toBeGreaterThanOrEqual(0);
        expect(stuartMaxwell(both).statistic.equals(Fraction.ZERO)).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(table(4), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (flows, order) => {
        const moved = order.map((i) => order.map((j) => flows[i]?.[j] ?? 0));
        const [there, back] = [stuartMaxwell(flows), stuartMaxwell(moved)];
        expect(there.statistic.equals(back.statistic)).toBe(true);
        expect(there.df).toBe(back.df);
      }),
    );
  });

  it('takes no freedom from answers nobody came to or left', () => {
    expect(
      stuartMaxwell([
        [4, 3, 0],
        [1, 2, 0],
        [0, 0, 9],
      ]),
    ).toMatchObject({ df: 1, statistic: Fraction.ONE });
    expect(stuartMaxwell([]).df).toBe(0);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BoundedSimplex } from './bounded-simplex.js';

const INFINITE = Number.POSITIVE_INFINITY;

describe('the linear program', () => {
  it('finds the corner of a textbook problem, with the worth of its rows', () => {
    // Maximise 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: 36 at (2, 6), rows worth 0, 3/2 and 1.
    const program = new BoundedSimplex([3, 5], [0, 0], [100, 100]);
    program.addRow([1, 0], -INFINITE, 4);
    program.addRow([0, 2], -INFINITE, 12);
    program.addRow([3, 2], -INFINITE, 18);
    expect(program.solve()).toBe(true);
    expect(program.objective()).toBeCloseTo(36, 9);
    expect([program.valueOf(0), program.valueOf(1)].map((x) => x.toFixed(6))).toEqual(['2.000000', '6.000000']);
    expect(program.multipliers().map((worth) => worth.toFixed(6))).toEqual(['0.000000', '1.500000', '1.000000']);
  });

  it('says when nothing meets all rows, and recovers when limits are given back', () => {
    const program = new BoundedSimplex([1, 1], [0, 0], [3, 3]);
    program.addRow([1, 1], 5, 5);
    expect(program.solve()).toBe(true);
    program.setLimits(0, 0, 1);
    expect(program.solve()).toBe(false);
    program.setLimits(0, 2, 1);
    expect(program.solve()).toBe(false);
    program.setLimits(0, 0, 3);
    expect(program.solve()).toBe(true);
    expect(program.objective()).toBeCloseTo(5, 9);
  });

  const problem = fc
    .record({ variables: fc.integer({ min: 1, max: 6 }), rows: fc.integer({ min: 1, max: 6 }) })
    .chain(({ variables, rows }) =>
      fc.record({
        costs: fc.array(fc.integer({ min: -5, max: 9 }), { minLength: variables, maxLength: variables }),
        matrix: fc.array(fc.array(fc.nat(4), { minLength: variables, maxLength: variables }), {
          minLength: rows,
          maxLength: rows,
        }),
        limits: fc.array(fc.nat(20), { minLength: rows, maxLength: rows }),
      }),
    );

  it('proves its optimum: values keep to all limits, and the worth of rows and limits adds up to the same sum', () => {
    fc.assert(
      fc.property(problem, ({ costs, matrix, limits }) => {
        const most = 7;
        const program = new BoundedSimplex(
          costs,
          costs.map(() => 0),
          costs.map(() => most),
        );
        for (const [at, row] of matrix.entries()) program.addRow(row, -INFINITE, limits[at] ?? 0);
        expect(program.solve()).toBe(true);
        const x = costs.map((_, at) => program.valueOf(at));
        for (const [at, row] of matrix.entries())
          expect(row.reduce((sum, entry, j) => sum + entry * (x[j] ?? 0), 0)).toBeLessThanOrEqual(
            (limits[at] ?? 0) + 1e-7,
          );
        for (const value of x) expect(Math.abs(value - most / 2)).toBeLessThanOrEqual(most / 2 + 1e-7);
        const worth = program.multipliers();
        expect(Math.min(...worth)).toBeGreaterThanOrEqual(-1e-7);
        // Weak duality: what rows and upper limits are worth is never below the optimum, and here equal to it.
        const priced = matrix.reduce((sum, _, at) => sum + (worth[at] ?? 0) * (limits[at] ?? 0), 0);
        const spare = costs.reduce((sum, cost, j) => {
          const paid = matrix.reduce((all, row, at) => all + (worth[at] ?? 0) * (row[j] ?? 0), 0);
          return sum + most * Math.max(0, cost - paid);
        }, 0);
        expect(program.objective()).toBeCloseTo(priced + spare, 6);
      }),
    );
  });

  it('gives the same optimum whether a row was there from the start or came later', () => {
    fc.assert(
      fc.property(problem, ({ costs, matrix, limits }) => {
        const program = () =>
          new BoundedSimplex(
            costs,
            costs.map(() => 0),
            costs.map(() => 7),
          );
        const [whole, grown] = [program(), program()];
        for (const [at, row] of matrix.entries()) {
          whole.addRow(row, -INFINITE, limits[at] ?? 0);
          grown.addRow(row, -INFINITE, limits[at] ?? 0);
          grown.solve();
        }
        whole.solve();
        expect(grown.objective()).toBeCloseTo(whole.objective(), 6);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chanceOf } from './chance.js';
import { componentsOf } from './components.js';
import { leadingPairs } from './lanczos.js';
import { extremitiesOf, positionsOf } from './projection.js';
import { columnsOf } from './treatment.js';
import { tridiagonalEigen } from './tridiagonal.js';
import { type ListedVote, listedVotes } from './vote-list.js';
import { type VoteMatrix, voteMatrix } from './vote-matrix.js';

const product = (matrix: readonly (readonly number[])[], vector: ArrayLike<number>): number[] =>
  matrix.map((row) => row.reduce((sum, value, j) => sum + value * (vector[j] ?? 0), 0));
const squares = fc
  .integer({ min: 1, max: 7 })
  .chain((n) =>
    fc
      .array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }), { minLength: 1, maxLength: 6 })
      .map((rows) =>
        Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (__, j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
        ),
      ),
  );

const table = (rows: readonly (readonly (1 | 0 | -1 | null)[])[], rejected: readonly number[] = []): VoteMatrix => {
  const votes = rows.flatMap((row, i) =>
    row.flatMap((value, j): ListedVote[] =>
      value === null ? [] : [{ participantId: String(i), statementId: String(j), value }],
    ),
  );
  const statements = (rows[0] ?? []).map((_, j) => ({
    id: String(j),
    moderation: rejected.includes(j) ? (-1 as const) : (1 as const),
    isMeta: false,
  }));
  return voteMatrix(
    listedVotes(
      statements,
      votes,
      rows.map((_, i) => String(i)),
    ),
  );
};
const cell = fc.constantFrom(1 as const, 0 as const, -1 as const, null);
const tables = fc
  .integer({ min: 1, max: 6 })
  .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 12 }));

describe('eigenvalues', () => {
  it('of a tridiagonal matrix are those of two by hand: 3 and 1 for (2 1; 1 2)', () => {
    const { values, vectors } = tridiagonalEigen([2, 2], [1]);
    expect(values[0]).toBeCloseTo(3, 12);
    expect(values[1]).toBeCloseTo(1, 12);
    expect(Math.abs(vectors[0]?.[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('and vectors of any matrix without negative ones fit it, the largest first', () => {
    fc.assert(
      fc.property(squares, fc.string(), (matrix, seed) => {
        const size = matrix.length;
        const operator = (vector: Float64Array, out: Float64Array): void => out.set(product(matrix, vector));
        const options = { pairs: size, mostSteps: 50, tolerance: 1e-12, chance: chanceOf(seed) };
        const { values, vectors } = leadingPairs(size, operator, options);
        const trace = matrix.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 6);
        for (const [i, vector] of vectors.entries()) {
          const image = product(matrix, vector);
          for (const [j, value] of image.entries()) expect(value).toBeCloseTo((values[i] ?? 0) * (vector[j] ?? 0), 5);
          if (i > 0) expect(values[i - 1] ?? 0).toBeGreaterThanOrEqual((values[i] ?? 0) - 1e-9);
        }
      }),
    );
  });

  it('are found where the largest is there twice', () => {
    const operator = (vector: Float64Array, out: Float64Array): void =>
      out.set(vector.map((value, i) => value * (i < 2 ? 5 : 1)));
    const options = { pairs: 2, mostSteps: 30, tolerance: 1e-12, chance: chanceOf('a') };
    const { values } = leadingPairs(8, operator, options);
    expect(values[0]).toBeCloseTo(5, 9);
    expect(values[1]).toBeCloseTo(5, 9);
  });
});

describe('the axes of opinions', () => {
  it('are those of a plain computation: missing votes filled with the mean, and the mean taken off', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const matrix = table(rows);
        const found = componentsOf(matrix, columnsOf(matrix, 'zero'), chanceOf('1'));
        const size = rows[0]?.length ?? 0;
        const mean = Array.from({ length: size }, (_, j) => {
          const given = rows.flatMap((row) => row[j] ?? []);
          return given.length === 0 ? 0 : given.reduce((sum: number, value) => sum + value, 0) / given.length;
        });
        const filled = rows.map((row) => row.map((value, j) => (value === null ? 0 : value - (mean[j] ?? 0))));
        const scatter = mean.map((_, i) =>
          mean.map((__, j) => filled.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
        );
        const total = scatter.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
        for (const [at, axis] of found.axes.entries()) {
          const value = (found.explained[at] ?? 0) * total;
          for (const [i, image] of product(scatter, axis).entries())
            expect(image).toBeCloseTo(value * (axis[i] ?? 0), 6);
        }
        for (const [j, value] of mean.entries()) expect(found.centre[j]).toBeCloseTo(value, 12);
        expect(found.explained[0]).toBeGreaterThanOrEqual(found.explained[1] - 1e-9);
      }),
    );
  });

  it('give the statement with the largest weight a positive one', () => {
    const matrix = table([
      [1, -1],
      [-1, 1],
      [1, null],
    ]);
    const { axes } = componentsOf(matrix, columnsOf(matrix, 'zero'), chanceOf('1'));
    expect(axes[0].reduce((most, it) => (Math.abs(it) > Math.abs(most) ? it : most), 0)).toBeGreaterThan(0);
  });

  it('do not exist where everybody says the same', () => {
    const matrix = table([
      [1, 0],
      [1, 0],
      [1, null],
    ]);
    const { axes, explained } = componentsOf(matrix, columnsOf(matrix, 'zero'), chanceOf('1'));
    expect(explained).toEqual([0, 0]);
    expect([...axes[0], ...axes[1]]).toEqual([0, 0, 0, 0]);
  });
});

describe('positions', () => {
  // Statement 2 is rejected. Centre of 0 is 1/3, of 1 it is 0; a weight of (0.6, 0.8) on the first axis, none on the second.
  const matrix = table(
    [
      [1, 1, 1],
      [1, -1, null],
      [-1, null, 1],
    ],
    [2],
  );
  const axes = [Float64Array.of(0.6, 0.8, 0), new Float64Array(3)] as const;
  const components = { centre: Float64Array.of(1 / 3, 0, 0), axes, explained: [1, 0] } as const;

  it('count a rejected statement as answered by all under zero', () => {
    const { x } = positionsOf(matrix, columnsOf(matrix, 'zero'), components);
    expect(x[0]).toBeCloseTo((0.6 * (2 / 3) + 0.8) * Math.sqrt(3 / 3), 12);
    expect(x[2]).toBeCloseTo(0.6 * (-4 / 3) * Math.sqrt(3 / 2), 12);
  });

  it('do not know a rejected statement under drop', () => {
    const { x } = positionsOf(matrix, columnsOf(matrix, 'drop'), components);
    expect(x[0]).toBeCloseTo(0.6 * (2 / 3) + 0.8, 12);
    expect(x[2]).toBeCloseTo(0.6 * (-4 / 3) * Math.sqrt(2 / 1), 12);
  });

  it('of a statement are those of somebody who agreed to nothing else', () => {
    const extremities = extremitiesOf(columnsOf(matrix, 'drop'), components);
    expect(extremities[0]).toBeCloseTo(0.6 * (2 / 3) * Math.SQRT2, 12);
    expect(extremities[1]).toBeCloseTo(0.8 * Math.SQRT2, 12);
    expect(extremities[2]).toBe(0);
  });
});

import type { Chance } from './chance.js';
import { leadingPairs, type Operator } from './lanczos.js';
import type { Columns } from './treatment.js';
import { answersOf, type VoteMatrix } from './vote-matrix.js';

/** The two directions in which opinions differ most. */
export interface Components {
  /** Mean of the given votes of each statement, -1 to 1; 0 where the statement does not enter. */
  readonly centre: Float64Array;
  /** Weights of the statements on the first and the second axis, each of length 1 (or 0 where there is no such axis). */
  readonly axes: readonly [Float64Array, Float64Array];
  /** Share of all differences that each axis explains, 0 to 1. */
  readonly explained: readonly [number, number];
}

/** Steps and exactness of a search for components. */
export interface Search {
  readonly mostSteps: number;
  readonly tolerance: number;
}

/** For results that are shown: exact to what a double holds. */
export const EXACT: Search = { mostSteps: 300, tolerance: 1e-10 };
/** For samples that are only compared: a thousandth of the largest value. */
export const ROUGH: Search = { mostSteps: 25, tolerance: 1e-3 };

/**
 * First two principal components of the votes of all people of the matrix: a missing vote is filled with the statement's mean and the
 * mean taken off (opinion maths of Pol.is since October 2017), so that a missing vote is simply 0 and the matrix stays sparse. The sign
 * of an axis is arbitrary; here the statement with the largest weight (the first of equal ones) has a positive one. One pass over
 * the pairs of answers of each person, or one pass over the votes a step, whichever is less.
 */
export function componentsOf(matrix: VoteMatrix, { isActive }: Columns, chance: Chance, search = EXACT): Components {
  const centre = centreOf(matrix, isActive);
  const total = spread(matrix, isActive, centre);
  const size = matrix.statements.length;
  const none = { centre, axes: [new Float64Array(size), new Float64Array(size)], explained: [0, 0] } as const;
  if (total <= 1e-12 || size === 0) return none;
  const centred = { ...matrix, isActive, centre };
  const operator = isGramCheaper(matrix, search) ? gramOperator(centred) : sparseOperator(centred);
  const { values, vectors } = leadingPairs(size, operator, { pairs: 2, chance, ...search });
  const share = (at: number): number => Math.min(1, Math.max(0, (values[at] ?? 0) / total));
  const axis = (at: number): Float64Array => {
    const vector = vectors[at];
    return vector && share(at) > 1e-12 ? turned(vector) : new Float64Array(size);
  };
  return { centre, axes: [axis(0), axis(1)], explained: [share(0), share(1)] };
}

interface Centred extends VoteMatrix {
  readonly isActive: Uint8Array;
  readonly centre: Float64Array;
}

function centreOf({ statements, column, value }: VoteMatrix, isActive: Uint8Array): Float64Array {
  const sum = new Float64Array(statements.length);
  const answers = new Float64Array(statements.length);
  for (let at = 0; at < column.length; at++) {
    const c = column[at] ?? 0;
    sum[c] = (sum[c] ?? 0) + (value[at] ?? 0);
    answers[c] = (answers[c] ?? 0) + 1;
  }
  return sum.map((all, c) => (isActive[c] === 1 && answers[c] ? all / (answers[c] ?? 1) : 0));
}

/** Sum of the squares of all centred votes: the trace of the matrix whose eigenvectors are looked for. */
function spread({ column, value }: VoteMatrix, isActive: Uint8Array, centre: Float64Array): number {
  let total = 0;
  for (let at = 0; at < column.length; at++) {
    const c = column[at] ?? 0;
    if (isActive[c] === 1) total += ((value[at] ?? 0) - (centre[c] ?? 0)) ** 2;
  }
  return total;
}

/** Above this many statements the square matrix would not fit into the cache any more, nor soon into memory. */
const MOST_GRAM = 3_000;

function isGramCheaper(matrix: VoteMatrix, { mostSteps }: Search): boolean {
  const { participants, statements, column } = matrix;
  if (statements.length > MOST_GRAM) return false;
  let pairs = 0;
  for (let row = 0; row < participants.length; row++) pairs += answersOf(matrix, row) ** 2 / 2;
  const steps = Math.min(mostSteps, 60);
  return pairs + (steps * statements.length ** 2) / 2 < 2.5 * steps * column.length;
}

/** Sums up the products of all pairs of columns first: a step then costs statements², however many people there are. */
function gramOperator({ statements, rowStart, column, value, isActive, centre }: Centred): Operator {
  const size = statements.length;
  const gram = new Float64Array(size * size);
  const cell = new Float64Array(size);
  for (let row = 0; row + 1 < rowStart.length; row++) {
    const [from, end] = [rowStart[row] ?? 0, rowStart[row + 1] ?? 0];
    for (let at = from; at < end; at++) {
      const c = column[at] ?? 0;
      cell[at - from] = isActive[c] === 1 ? (value[at] ?? 0) - (centre[c] ?? 0) : 0;
    }
    for (let at = from; at < end; at++) {
      const x = cell[at - from] ?? 0;
      if (x === 0) continue;
      const line = (column[at] ?? 0) * size;
      for (let to = from; to <= at; to++) {
        const place = line + (column[to] ?? 0);
        gram[place] = (gram[place] ?? 0) + x * (cell[to - from] ?? 0);
      }
    }
  }
  return (vector, out) => symmetricProduct(gram, size, vector, out);
}

/** Only the lower half of the matrix is filled. */
function symmetricProduct(lower: Float64Array, size: number, vector: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let i = 0; i < size; i++) {
    const x = vector[i] ?? 0;
    let sum = 0;
    for (let j = 0; j < i; j++) {
      const cell = lower[i * size + j] ?? 0;
      sum += cell * (vector[j] ?? 0);
      out[j] = (out[j] ?? 0) + cell * x;
    }
    out[i] = (out[i] ?? 0) + sum + (lower[i * size + i] ?? 0) * x;
  }
}

/** Goes over the votes at each step: each person's position, and back. */
function sparseOperator({ rowStart, column, value, isActive, centre }: Centred): Operator {
  // A plain loop: `from` with a function goes through an iterator and takes ten times as long.
  const cell = new Float64Array(column.length);
  for (let at = 0; at < cell.length; at++) {
    const c = column[at] ?? 0;
    if (isActive[c] === 1) cell[at] = (value[at] ?? 0) - (centre[c] ?? 0);
  }
  return (vector, out) => {
    out.fill(0);
    for (let row = 0; row + 1 < rowStart.length; row++) {
      const [from, end] = [rowStart[row] ?? 0, rowStart[row + 1] ?? 0];
      let sum = 0;
      for (let at = from; at < end; at++) sum += (cell[at] ?? 0) * (vector[column[at] ?? 0] ?? 0);
      for (let at = from; at < end; at++) {
        const c = column[at] ?? 0;
        out[c] = (out[c] ?? 0) + (cell[at] ?? 0) * sum;
      }
    }
  };
}

function turned(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const weight of vector) if (Math.abs(weight) > Math.abs(largest) * (1 + 1e-9)) largest = weight;
  return largest < 0 ? vector.map((weight) => -weight) : vector;
}

import type { Components } from './components.js';
import type { Columns } from './treatment.js';
import type { VoteMatrix } from './vote-matrix.js';

/** Places on the map of opinions, by row or column of the matrix. Unit: the votes' own, 1 from pass to agree. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Where each person stands: the sum over answered statements of (vote − centre) × weight, times √(statements / answers), so that people
 * who answered few statements are not all drawn to the middle (Pol.is, sparsity-aware projection). Linear in votes.
 */
export function positionsOf(matrix: VoteMatrix, columns: Columns, { centre, axes }: Components): Positions {
  const people = matrix.participants.length;
  const [x, y] = [new Float64Array(people), new Float64Array(people)];
  for (let row = 0; row < people; row++) {
    let [sumX, sumY, answers] = [0, 0, columns.givenToAll];
    for (let at = matrix.rowStart[row] ?? 0; at < (matrix.rowStart[row + 1] ?? 0); at++) {
      const c = matrix.column[at] ?? 0;
      if (columns.isActive[c] !== 1) continue;
      const vote = (matrix.value[at] ?? 0) - (centre[c] ?? 0);
      sumX += vote * (axes[0][c] ?? 0);
      sumY += vote * (axes[1][c] ?? 0);
      answers += 1;
    }
    const scale = Math.sqrt(columns.statements / Math.max(1, answers));
    x[row] = sumX * scale;
    y[row] = sumY * scale;
  }
  return { x, y };
}

/**
 * How far from the middle of the map somebody would stand who agreed to that statement and answered nothing else (Pol.is'
 * "extremity"), per statement, from 0. Linear in statements.
 */
export function extremitiesOf(
  { isActive, statements, givenToAll }: Columns,
  { centre, axes }: Components,
): Float64Array {
  const scale = Math.sqrt(statements / Math.max(1, givenToAll + 1));
  return centre.map((mean, c) =>
    isActive[c] === 1 ? Math.hypot((1 - mean) * (axes[0][c] ?? 0), (1 - mean) * (axes[1][c] ?? 0)) * scale : 0,
  );
}

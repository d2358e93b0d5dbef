import { Fraction } from '../counting/fraction.js';

/**
 * McNemar's exact test: the two-sided chance that, of all who moved, so uneven numbers (or more) move each way if
 * either way is as likely; min(1, 2 · Σ C(n, i) / 2ⁿ up to the smaller number). Exact until it is written as a number.
 * 1 where nobody moved. Whole numbers from 0 on. Linear in the smaller number, on numbers of n bits.
 */
export function mcnemarTail(oneWay: number, otherWay: number): number {
  const moved = BigInt(oneWay) + BigInt(otherWay);
  const least = BigInt(Math.min(oneWay, otherWay));
  let [term, sum] = [1n, 1n];
  for (let i = 1n; i <= least; i++) {
    term = (term * (moved - i + 1n)) / i;
    sum += term;
  }
  return Math.min(1, overPowerOfTwo(2n * sum, Number(moved)));
}

/** value / 2^power, also where neither fits a double. */
function overPowerOfTwo(value: bigint, power: number): number {
  const spare = Math.max(0, value.toString(16).length * 4 - 64);
  return Number(value >> BigInt(spare)) * 2 ** (spare - power);
}

/**
 * Statistic of Stuart (1955) and Maxwell (1970) for a square table of the same people before and after: d' S⁻¹ d, with
 * d the differences of the margins and S their covariance. Degrees of freedom are the rank of S: answers less groups of
 * answers between which nobody moved. Exact. For two answers it is McNemar's (b − c)² / (b + c). Cubic in answers.
 */
export function stuartMaxwell(flows: readonly (readonly number[])[]): { statistic: Fraction; df: number } {
  const at = (i: number, j: number): number => flows[i]?.[j] ?? 0;
  const places = [...flows.keys()];
  // S is the Laplacian matrix of the moves: singular, with d in its range. So rows without a pivot say nothing.
  const rows = places.map((i) => {
    const moves = places.map((j) => (i === j ? 0 : at(i, j) + at(j, i)));
    const change = places.reduce((sum, j) => sum + at(i, j) - at(j, i), 0);
    const all = moves.reduce((sum, count) => sum + count, 0);
    return [...moves.map((count, j) => Fraction.of(i === j ? all : -count)), Fraction.of(change)];
  });
  let [statistic, df] = [Fraction.ZERO, 0];
  for (const pivot of places) {
    const row = rows[pivot] ?? [];
    const head = row[pivot] ?? Fraction.ZERO;
    if (head.equals(Fraction.ZERO)) continue;
    const change = row.at(-1) ?? Fraction.ZERO;
    statistic = statistic.plus(change.times(change).over(head));
    df++;
    for (const other of rows.slice(pivot + 1)) subtract(other, row, (other[pivot] ?? Fraction.ZERO).over(head));
  }
  return { statistic, df };
}

function subtract(from: Fraction[], row: readonly Fraction[], factor: Fraction): void {
  if (factor.equals(Fraction.ZERO)) return;
  for (const [at, value] of row.entries()) from[at] = (from[at] ?? Fraction.ZERO).minus(value.times(factor));
}

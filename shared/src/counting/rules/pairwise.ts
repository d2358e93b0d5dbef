import type { Progress } from '../progress.js';
import type { RankedProfile } from '../profiles.js';

/** Each option against each other: what all Condorcet rules decide on. An option is its index in `candidates`. */
export interface Pairwise {
  readonly candidates: readonly string[];
  /** Row by row: how many people prefer the option of the row to that of the column. Whole numbers; the diagonal is 0. */
  readonly votes: Float64Array;
}

/** How many people prefer option `a` to option `b`. */
export const preferring = ({ candidates, votes }: Pairwise, a: number, b: number): number =>
  votes[a * candidates.length + b] ?? 0;

/** Whether more people prefer `a` to `b` than the other way round. */
export const beats = (pairwise: Pairwise, a: number, b: number): boolean =>
  preferring(pairwise, a, b) > preferring(pairwise, b, a);

/**
 * Compares all options in pairs (Condorcet 1785). Options that a ballot leaves out are tied for last on it; an equal rank
 * counts for neither side. Skipped ranks mean nothing, and of an overvote of which only the fact is known nobody can be
 * preferred. Of a repeated ranking the first place counts. A blank ballot prefers nobody. Time grows with the ballots times the
 * square of the options they rank, so short ballots are cheap among many options.
 */
export function pairwiseOf({ candidates, ballots }: RankedProfile, progress?: Progress): Pairwise {
  const size = candidates.length;
  const votes = new Float64Array(size * size);
  const seenOn = new Int32Array(size).fill(-1);
  ballots.forEach(({ count, ranks }, ballot) => {
    if (ballot % STEP === 0) progress?.(ballot, ballots.length);
    const above: number[] = [];
    for (const rank of ranks) {
      if (rank === 'overvote') continue;
      const first = above.length;
      for (const option of rank) {
        if (seenOn[option] === ballot) continue;
        seenOn[option] = ballot;
        above.push(option);
      }
      takeOff(votes, size, above, first, count);
    }
  });
  addThoseWhoRank(votes, size);
  progress?.(ballots.length, ballots.length);
  return { candidates, votes };
}

/** Groups of ballots between two reports of progress. */
const STEP = 4096;

/**
 * A ballot that ranks an option prefers it to all others, but for those above it and level with it: these are taken off here,
 * the option itself too.
 */
function takeOff(votes: Float64Array, size: number, above: readonly number[], first: number, count: number): void {
  for (let at = first; at < above.length; at += 1) {
    const row = (above[at] ?? 0) * size;
    for (const other of above) votes[row + other] = (votes[row + other] ?? 0) - count;
  }
}

/** Adds to each row the ballots that rank its option: so many were taken off on the diagonal. */
function addThoseWhoRank(votes: Float64Array, size: number): void {
  for (let a = 0; a < size; a += 1) {
    const ranking = -(votes[a * size + a] ?? 0);
    for (let b = 0; b < size; b += 1) votes[a * size + b] = (votes[a * size + b] ?? 0) + ranking;
  }
}

/** The pairs of some of the options alone, in the order in which they are given. */
export function pairsAmong(pairwise: Pairwise, options: readonly number[]): Pairwise {
  return {
    candidates: options.map((option) => pairwise.candidates[option] ?? ''),
    votes: Float64Array.from(options.flatMap((a) => options.map((b) => preferring(pairwise, a, b)))),
  };
}

/** A figure for each ordered pair of different options, by their names: `figures[a][b]`. */
export function figuresByPair(
  candidates: readonly string[],
  figure: (a: number, b: number) => number,
): Record<string, Record<string, number>> {
  return Object.fromEntries(
    candidates.map((name, a) => [
      name,
      Object.fromEntries(candidates.flatMap((other, b) => (a === b ? [] : [[other, figure(a, b)]]))),
    ]),
  );
}

import type { Tie } from './account.js';
import { byLot } from './lot.js';

/**
 * What to do with a tie that the rule itself leaves. `none`: it stands, and everybody tied for a seat is named a winner. `lot`:
 * drawn by the published seed.
 */
export interface TieOptions {
  readonly tie: 'none' | 'lot';
  /** Published before the votes are known; any text. */
  readonly seed: string;
}

/** Ties stand: nobody is preferred unless those who vote were told so before. */
export const TIE_DEFAULTS: TieOptions = { tie: 'none', seed: '' };

/** How many win, and what happens to a tie for the last seat. */
export interface SeatOptions extends TieOptions {
  readonly seats: number;
}

/** One seat, ties stand. */
export const SEAT_DEFAULTS: SeatOptions = { seats: 1, ...TIE_DEFAULTS };

/** An order with its winners. Names, best first. */
export interface Ranking {
  readonly order: string[];
  /** The first `seats` of the order; more where a tie for the last seat stands. */
  readonly winners: string[];
  readonly ties: Tie[];
}

/**
 * Orders options by what they scored. `compare` gets two options (their indices), is below 0 where the first one is better and 0
 * where they are tied; it must be a weak order and decide on exact numbers. A tie is about the `winner` where it lies across the
 * last seat (some of the tied could win, some not), else about the `order`. Where ties stand, the tied keep the order of the ballot paper. Where a lot is drawn, `taken` are those
 * who got the seats, or, in a tie about the order, all of them as drawn. No seats: no winners. n log n comparisons.
 */
export function rankByScore(
  names: readonly string[],
  compare: (a: number, b: number) => number,
  { tie, seed, seats }: SeatOptions,
): Ranking {
  const order: string[] = [];
  const winners: string[] = [];
  const ties: Tie[] = [];
  for (const group of levels(names.length, compare)) {
    const among = group.map((option) => names[option] ?? '');
    const drawn = tie === 'lot' ? byLot(seed, among) : among;
    const vacant = Math.max(0, seats - order.length);
    const isAcross = vacant > 0 && vacant < among.length;
    if (vacant > 0) winners.push(...(tie === 'lot' ? drawn.slice(0, vacant) : among));
    if (among.length > 1) ties.push(tieOf(among, isAcross, tie, isAcross ? drawn.slice(0, vacant) : drawn));
    order.push(...drawn);
  }
  return { order, winners, ties };
}

function tieOf(among: string[], isAcross: boolean, tie: TieOptions['tie'], taken: string[]): Tie {
  return { among, about: isAcross ? 'winner' : 'order', brokenBy: tie, taken: tie === 'none' ? [] : taken };
}

/**
 * The options 0 to `size` - 1 as levels, best first, each level in the order of the ballot paper. `compare` as for `rankByScore`.
 */
export function levels(size: number, compare: (a: number, b: number) => number): number[][] {
  const sorted = Array.from({ length: size }, (_, option) => option).sort((a, b) => compare(a, b) || a - b);
  const found: number[][] = [];
  for (const option of sorted) {
    const last = found.at(-1);
    if (last?.[0] !== undefined && compare(last[0], option) === 0) last.push(option);
    else found.push([option]);
  }
  return found;
}

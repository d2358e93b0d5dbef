import type { Account } from '../account.js';
import { accountByScore, scoresOfSums } from '../account-by-score.js';
import { handedIn } from '../handed-in.js';
import type { PointsProfile } from '../profiles.js';
import { SEAT_DEFAULTS, type SeatOptions } from '../ties.js';

/** How many win, and ties. */
export type CumulativeOptions = SeatOptions;

/** One seat, ties stand. */
export const CUMULATIVE_DEFAULTS: CumulativeOptions = SEAT_DEFAULTS;

/**
 * Cumulative voting (dots): points are added up, most points win. How many points a ballot may give, in all and to one option, is
 * checked where the ballot is handed in. `scores` are points. Blank: no points given. Ties as in `rankByScore`; without any vote
 * nobody wins. Costs and a total (`budget`) are not looked at: this is the count, the purchase is a rule of its own. Linear in
 * points.
 */
export function countCumulative(profile: PointsProfile, options: Partial<CumulativeOptions> = {}): Account {
  const rule = { ...CUMULATIVE_DEFAULTS, ...options };
  const { candidates } = profile;
  const handed = handedIn(profile, ({ points }) => (hasPoints(points) ? 'valid' : 'blank'));
  const sums = sumsOf(candidates.length, handed.valid);
  return accountByScore(
    { rule: 'cumulative', options: { ...rule }, seats: rule },
    candidates,
    handed,
    scoresOfSums(sums),
  );
}

/** Whether a ballot gives any point; one that gives none is blank. */
export const hasPoints = (points: readonly number[]): boolean => points.some((given) => given !== 0);

/** Points of each option, by index. Whole numbers, exact up to 2^53. */
export function sumsOf(size: number, ballots: PointsProfile['ballots']): number[] {
  const sums = Array.from({ length: size }, () => 0);
  for (const { count, points } of ballots) {
    for (const [option, given] of points.entries()) sums[option] = (sums[option] ?? 0) + count * given;
  }
  return sums;
}

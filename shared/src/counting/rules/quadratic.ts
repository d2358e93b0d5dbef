import type { Account } from '../account.js';
import { accountByScore, scoresOfSums } from '../account-by-score.js';
import { handedIn } from '../handed-in.js';
import type { PointsProfile } from '../profiles.js';
import { SEAT_DEFAULTS, type SeatOptions } from '../ties.js';
import { hasPoints, sumsOf } from './cumulative.js';

/** What a ballot may cost, and how many win. */
export interface QuadraticOptions extends SeatOptions {
  /** Credits of each voter: v votes on an option cost v² of them. */
  readonly credits: number;
  /** Whether votes against an option (below 0) are allowed. They cost as much. */
  readonly negative: boolean;
}

/** 100 credits, no votes against. */
export const QUADRATIC_DEFAULTS: QuadraticOptions = { credits: 100, negative: false, ...SEAT_DEFAULTS };

/**
 * Quadratic voting (Lalley and Weyl 2018; Posner and Weyl 2018): v votes on an option cost v² credits; votes are added up, most win.
 * A ballot is invalid as a whole where it spends more than the credits, holds a part of a vote, or votes against an option where
 * this is not allowed. Blank: no votes. `scores` are votes for less votes against. Ties as in `rankByScore`; without any valid
 * ballot nobody wins. Linear in votes.
 */
export function countQuadratic(profile: PointsProfile, options: Partial<QuadraticOptions> = {}): Account {
  const rule = { ...QUADRATIC_DEFAULTS, ...options };
  const { candidates } = profile;
  const handed = handedIn(profile, ({ points }) => {
    if (!hasPoints(points)) return 'blank';
    return isPayable(points, rule) ? 'valid' : 'invalid';
  });
  const sums = sumsOf(candidates.length, handed.valid);
  return accountByScore(
    { rule: 'quadratic', options: { ...rule }, seats: rule },
    candidates,
    handed,
    scoresOfSums(sums),
  );
}

/** Credits that these votes cost: the sum of their squares. */
export const creditsOf = (votes: readonly number[]): number => votes.reduce((sum, given) => sum + given * given, 0);

const isPayable = (votes: readonly number[], { credits, negative }: QuadraticOptions): boolean =>
  votes.every((given) => Number.isInteger(given) && (negative || given >= 0)) && creditsOf(votes) <= credits;

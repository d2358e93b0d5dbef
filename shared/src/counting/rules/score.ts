import type { Account } from '../account.js';
import { accountByScore, scoresOfFractions } from '../account-by-score.js';
import { Fraction } from '../fraction.js';
import { handedIn } from '../handed-in.js';
import type { ScoresProfile } from '../profiles.js';
import { SEAT_DEFAULTS, type SeatOptions } from '../ties.js';

/** What a missing score means, what is compared, and how many win. */
export interface ScoreOptions extends SeatOptions {
  /** A missing score is the lowest one, or is not counted at all. The ballot must say which. */
  readonly blank: 'lowest' | 'ignored';
  readonly by: 'mean' | 'sum';
  /** Scores that an option needs to be able to win where missing ones are ignored: else a single best score wins by the mean. */
  readonly quorum: number;
}

/** Missing scores are the lowest, so that means and sums give the same order and no quorum is needed. */
export const SCORE_DEFAULTS: ScoreOptions = { blank: 'lowest', by: 'mean', quorum: 1, ...SEAT_DEFAULTS };

/**
 * Score voting (range voting): the highest mean (or sum) of scores wins. `scores` are means or sums over the valid ballots, or over
 * those that scored the option where missing scores are ignored. There an option with fewer scores than the quorum (and always one
 * with none) comes after all others, cannot win, and is listed in `dropped`. Blank: no score for any option. Ties as in
 * `rankByScore`, decided on exact fractions; without any vote nobody wins. Linear in scores.
 */
export function countScore(profile: ScoresProfile, options: Partial<ScoreOptions> = {}): Account {
  const rule = { ...SCORE_DEFAULTS, ...options };
  const { candidates } = profile;
  const handed = handedIn(profile, ({ scores }) => (hasScores(scores) ? 'valid' : 'blank'));
  const { sums, given } = addedUp(handed.valid, candidates.length);
  const people = (option: number): number => (rule.blank === 'lowest' ? handed.votes : (given[option] ?? 0));
  const isIn = (option: number): boolean => rule.blank === 'lowest' || people(option) >= Math.max(1, rule.quorum);
  const fractions = candidates.map((_, option) => {
    const missing = people(option) - (given[option] ?? 0);
    const sum = (sums[option] ?? 0) + missing * profile.lowest;
    return Fraction.of(sum, rule.by === 'sum' ? 1 : people(option) || 1);
  });
  const scores = scoresOfFractions(fractions);
  const inRace = candidates.filter((_, option) => isIn(option));
  const account = accountByScore(
    { rule: 'score', options: { ...rule }, seats: { ...rule, seats: Math.min(rule.seats, inRace.length) } },
    candidates,
    handed,
    { ...scores, compare: (a, b) => Number(isIn(b)) - Number(isIn(a)) || scores.compare(a, b) },
  );
  if (inRace.length === candidates.length) return { ...account, seats: rule.seats };
  return { ...account, seats: rule.seats, dropped: candidates.filter((_, option) => !isIn(option)) };
}

/** Whether a ballot scores any option; one that scores none is blank. */
export const hasScores = (scores: readonly (number | null)[]): boolean => scores.some((score) => score !== null);

/** Sums of the scores that were given, and how many were, by option. Whole numbers, exact up to 2^53. */
export function addedUp(ballots: ScoresProfile['ballots'], size: number): { sums: number[]; given: number[] } {
  const sums = Array.from({ length: size }, () => 0);
  const given = Array.from({ length: size }, () => 0);
  for (const { count, scores } of ballots) {
    for (const [option, score] of scores.entries()) {
      if (score === null) continue;
      sums[option] = (sums[option] ?? 0) + count * score;
      given[option] = (given[option] ?? 0) + count;
    }
  }
  return { sums, given };
}

import { smoothedShare } from './vote-tests.js';
import { answersIn, type Votes } from './votes-by-group.js';

/** Priority of every meta statement, fixed (Pol.is: 7²). */
export const META_PRIORITY = 49;
/** Weight in the lottery of a statement that the maths has not seen yet (Pol.is). */
export const UNSEEN_PRIORITY = 1;

/**
 * How much a statement should be shown, above 0 (Pol.is): importance = (1 − (P + 1) / (S + 2)) × (E + 1) × (A + 1) / (S + 2); priority =
 * (importance × (1 + 8 × 2^(−S / 5)))². A agreements, P passes and S answers of grouped people, E the statement's extremity. New
 * statements weigh up to 81 times as much; those that many pass on, and those that all reject, fade out.
 */
export function priorityOf(votes: Votes, extremity: number, isMeta: boolean): number {
  if (isMeta) return META_PRIORITY;
  const answers = answersIn(votes);
  const importance = (1 - smoothedShare(votes.pass, answers)) * (extremity + 1) * smoothedShare(votes.agree, answers);
  return (importance * (1 + 8 * 2 ** (-answers / 5))) ** 2;
}

import { ENOUGH_ANSWERS } from './in-conversation.js';
import { LEAST_SHOWN } from './live.js';

/** People with enough answers before groups are shown: two groups of the least size that may be. */
export const LEAST_PEOPLE = 2 * LEAST_SHOWN;

/** Answers somebody must have given to be put into a group, where so many statements can be answered; see `inConversation`. */
export const answersNeeded = (statements: number): number => Math.max(1, Math.min(ENOUGH_ANSWERS, statements));

/**
 * What is missing until groups can appear: people with enough answers, and the fewest answers that would make up for it. `answers` holds
 * the number of answers of each person who gave any, in any order; zeros once there are enough. n log n.
 */
export function missingUntilGroups(
  answers: readonly number[],
  statements: number,
): { readonly people: number; readonly votes: number } {
  const needed = answersNeeded(statements);
  const busiest = answers.toSorted((a, b) => b - a).slice(0, LEAST_PEOPLE);
  const given = busiest.map((count) => Math.min(count, needed));
  return {
    people: LEAST_PEOPLE - given.filter((count) => count === needed).length,
    votes: LEAST_PEOPLE * needed - given.reduce((sum, count) => sum + count, 0),
  };
}

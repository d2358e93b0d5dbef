import type { VoteValue } from '@polylogue/shared/statements/schemas';

/** How two ways of thinking meet a statement: the share of each that agrees, from 0 to 1. */
export interface Leaning {
  readonly counter: number;
  readonly screen: number;
}

/** Shares of the people who vote on a statement at all, and who pass when they do. */
const VOTES = 0.85;
const PASSES = 0.12;

/** The vote of a made-up person on a statement, or null when they do not vote on it. */
export function simulatedVote(leaning: Leaning, way: keyof Leaning, chance: () => number): VoteValue | null {
  if (chance() >= VOTES) return null;
  if (chance() < PASSES) return 0;
  return chance() < leaning[way] ? 1 : -1;
}

/** Of those who vote on a statement, so many say that it matters to them; of those who pass, none. */
const MATTERS = 0.2;

/** Whether a statement matters to a made-up person who voted so on it: the more to those whose way it is. */
export function simulatedImportance(
  value: VoteValue,
  leaning: Leaning,
  way: keyof Leaning,
  chance: () => number,
): boolean {
  const heat = Math.abs(leaning[way] - 1 / 2) * 2;
  return value !== 0 && chance() < MATTERS * 2 * heat;
}

/** The choice of a made-up person among options with weights; an index. */
export function simulatedChoice(weights: readonly number[], chance: () => number): number {
  let left = chance() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

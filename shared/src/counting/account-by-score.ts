import type { Account, RuleName } from './account.js';
import { Fraction } from './fraction.js';
import { figuresOf, type HandedIn } from './handed-in.js';
import { rankByScore, type SeatOptions } from './ties.js';

/** What options scored, by index: how two compare (below 0 where the first is better; exact), and the figure to read. */
export interface Scores {
  readonly compare: (a: number, b: number) => number;
  readonly figure: (option: number) => number;
}

/** Scores that are whole numbers (exact up to 2^53): the larger is the better. */
export function scoresOfSums(sums: readonly number[]): Scores {
  const figure = (option: number): number => sums[option] ?? 0;
  return { compare: (a, b) => figure(b) - figure(a), figure };
}

/** Scores that are exact fractions: the larger is the better. */
export function scoresOfFractions(fractions: readonly Fraction[]): Scores {
  const of = (option: number): Fraction => fractions[option] ?? Fraction.ZERO;
  return { compare: (a, b) => of(b).compare(of(a)), figure: (option) => of(option).toNumber() };
}

/**
 * The account of a rule that gives each option a score and takes the best. Ties as in `rankByScore`; without any valid ballot
 * nobody wins. `options` are printed as they were applied.
 */
export function accountByScore(
  { rule, options, seats }: { rule: RuleName; options: Account['options']; seats: SeatOptions },
  candidates: readonly string[],
  { turnout, votes }: HandedIn<unknown>,
  { compare, figure }: Scores,
): Account {
  return {
    rule,
    options,
    ...turnout,
    candidates: [...candidates],
    ...rankByScore(candidates, compare, { ...seats, seats: votes > 0 ? seats.seats : 0 }),
    scores: figuresOf(candidates, figure),
    seats: seats.seats,
  };
}

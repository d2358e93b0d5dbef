import type { Account, Round, Tie } from '../account.js';
import type { Papers } from './stv-papers.js';
import { breakTie, orderElected, type TransferTieOptions } from './stv-ties.js';

/** What every count of transferable votes lets the poll decide, beside how papers are read. */
export interface SeatOptions extends TransferTieOptions {
  /** Seats to fill, a whole number. */
  readonly seats: number;
  /** Names that go out together before anybody is elected (undeclared write-ins); names that nobody bears are passed over. */
  readonly first: readonly string[];
}

/** How a count for several seats stands. Votes are in the units of the rule; options are indices. */
export interface Standing {
  readonly names: readonly string[];
  readonly rule: SeatOptions;
  /** Neither elected nor excluded. */
  readonly hopeful: Set<number>;
  /** In the order in which they were elected. */
  readonly winners: number[];
  /** Votes of all options in each round so far. */
  readonly earlier: Float64Array[];
  readonly rounds: Round[];
  readonly ties: Tie[];
}

/** Before the first round: all are hopeful. */
export const standingOf = (names: readonly string[], rule: SeatOptions): Standing => ({
  names,
  rule,
  hopeful: new Set(names.keys()),
  winners: [],
  earlier: [],
  rounds: [],
  ties: [],
});

/** Those still to go out before anybody is elected. */
export const firstOut = ({ hopeful, names, rule }: Standing): number[] =>
  [...hopeful].filter((option) => rule.first.includes(names[option] ?? ''));

/** Whether the count has ended: all seats are filled, or nobody is left who could fill one. */
export const isOver = ({ hopeful, winners, rule }: Standing): boolean =>
  winners.length >= rule.seats || hopeful.size === 0;

/**
 * Elects who has the quota; then, where only as many are left as seats, all of them. Answers those elected, most votes first (with
 * equal votes in the order of the ballot paper, and the tie is listed: nothing depends on it).
 */
export function electOn(standing: Standing, votes: Float64Array, quota: number): number[] {
  const { hopeful, winners, names, rule, rounds, ties } = standing;
  const elected: number[] = [];
  const take = (options: number[]): void => {
    const found = orderElected(options, votes, names, rounds.length + 1);
    for (const option of found.order) hopeful.delete(option);
    elected.push(...found.order);
    ties.push(...found.ties);
  };
  if (winners.length < rule.seats) take([...hopeful].filter((option) => (votes[option] ?? 0) >= quota));
  if (hopeful.size <= rule.seats - winners.length - elected.length) take([...hopeful]);
  winners.push(...elected);
  return elected;
}

/** Among these options the one with most votes (for its surplus) or with fewest (to go out). A tie is broken and listed. */
export function extreme(
  standing: Standing,
  options: readonly number[],
  { votes, about, within = 0 }: { votes: Float64Array; about: 'surplus' | 'elimination'; within?: number },
): number {
  const had = options.map((option) => votes[option] ?? 0);
  const best = about === 'surplus' ? Math.max(...had) : Math.min(...had);
  const among = options.filter((_, place) => Math.abs((had[place] ?? 0) - best) <= within);
  const only = among[0] ?? 0;
  if (among.length === 1) return only;
  const met = { among, about, round: standing.rounds.length + 1 };
  const { taken, entry } = breakTie(met, standing.earlier, standing.names, standing.rule);
  standing.ties.push(entry);
  return taken;
}

/** Names of options. */
export const namesOf = (standing: Standing, options: readonly number[]): string[] =>
  options.map((option) => standing.names[option] ?? '');

/** Votes of the hopeful and the elected, in the order of the ballot paper; `unit` of the rule's units are one vote. */
export function tallyOf(standing: Standing, votes: Float64Array, unit: number): Round['tally'] {
  const shown = [...standing.names.keys()].filter(
    (option) => standing.hopeful.has(option) || standing.winners.includes(option),
  );
  return Object.fromEntries(shown.map((option) => [standing.names[option] ?? '', (votes[option] ?? 0) / unit]));
}

/** The part of an account that every count of transferable votes has. */
export function accountOf(
  standing: Standing,
  { valid, blank }: Papers,
  invalid: number,
): Omit<Account, 'rule' | 'options'> {
  const { names, winners, rounds, ties, rule } = standing;
  return {
    ballots: valid + blank + invalid,
    blank,
    invalid,
    candidates: [...names],
    winners: namesOf(standing, winners),
    rounds,
    ties,
    ...(rule.seats > 0 ? { seats: rule.seats } : {}),
  };
}

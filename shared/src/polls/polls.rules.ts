import { type Failure, fail } from '../kernel/result.js';
import type { PollKind, PollTally } from './schemas.js';

/** What a ballot is checked against. */
export interface BallotRule {
  readonly optionIds: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** Why a ballot is not valid, or null. A choice named twice counts as unknown: nobody ticks a box twice. */
export function ballotFault(rule: BallotRule, choices: readonly string[]): Failure | null {
  const known = new Set(rule.optionIds);
  const seen = new Set<string>();
  for (const choice of choices) {
    if (!known.has(choice) || seen.has(choice)) return fail('option_unknown');
    seen.add(choice);
  }
  if (seen.size < rule.min) return fail('choices_too_few', { min: rule.min });
  if (seen.size > rule.max) return fail('choices_too_many', { max: rule.max });
  return null;
}

/** Ballots that are alike: so many people of a town chose these options. */
export interface BallotGroup {
  readonly townId: string | null;
  readonly choices: readonly string[];
  readonly people: number;
}

/** Key under which people without a town are counted. */
export const NO_TOWN = 'none';

/**
 * Counts a poll. Single: plurality; multiple: approval (Brams and Fishburn 1978). Each person once; options in the poll's
 * order; ties are left standing, no option is preferred. Linear in groups.
 */
export function countPoll(
  kind: PollKind,
  optionIds: readonly string[],
  ballots: readonly BallotGroup[],
): PollTallyCounts {
  const answeredByTown: Record<string, number> = {};
  const rows = new Map(optionIds.map((id) => [id, { optionId: id, votes: 0, byTown: {} as Record<string, number> }]));
  let answered = 0;
  for (const { townId, choices, people } of ballots) {
    const town = townId ?? NO_TOWN;
    answered += people;
    answeredByTown[town] = (answeredByTown[town] ?? 0) + people;
    for (const choice of choices) {
      const row = rows.get(choice);
      if (!row) continue;
      row.votes += people;
      row.byTown[town] = (row.byTown[town] ?? 0) + people;
    }
  }
  return { rule: kind === 'single' ? 'plurality' : 'approval', answered, answeredByTown, options: [...rows.values()] };
}

/** A tally before its ids are branded. */
export type PollTallyCounts = Omit<PollTally, 'options'> & {
  options: { optionId: string; votes: number; byTown: Record<string, number> }[];
};

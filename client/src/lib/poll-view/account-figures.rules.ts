import type { Account } from '@polylogue/shared/counting/account';

/** Two options compared on all ballots. */
export interface Pair {
  readonly over: string;
  readonly under: string;
  readonly votes: number;
  readonly against: number;
}

/** Pairs won, the widest margin first; pairs that are equal are left out. */
export function pairsWon(pairwise: NonNullable<Account['pairwise']>): Pair[] {
  const names = Object.keys(pairwise);
  const votesOf = (over: string, under: string): number => pairwise[over]?.[under] ?? 0;
  return names
    .flatMap((over) =>
      names
        .filter((under) => under !== over && votesOf(over, under) > votesOf(under, over))
        .map((under) => ({ over, under, votes: votesOf(over, under), against: votesOf(under, over) })),
    )
    .sort((a, b) => b.votes - b.against - (a.votes - a.against));
}

/** The option that beats every other one (Condorcet), or null. */
export function beatsAll(pairwise: NonNullable<Account['pairwise']>): string | null {
  const others = Object.keys(pairwise).length - 1;
  const won = new Map<string, number>();
  for (const { over } of pairsWon(pairwise)) won.set(over, (won.get(over) ?? 0) + 1);
  return others < 1 ? null : ([...won].find(([, count]) => count === others)?.[0] ?? null);
}

/** What became of an option in a round. */
export type Fate = 'elected' | 'eliminated' | 'stays' | 'gone';

export function fateIn(round: NonNullable<Account['rounds']>[number], name: string): Fate {
  if (round.elected.includes(name)) return 'elected';
  if (round.eliminated.includes(name)) return 'eliminated';
  return Object.hasOwn(round.tally, name) ? 'stays' : 'gone';
}

/** The longest bar of any round, so that all rounds are drawn to one measure; at least 1. */
export const largestTally = (rounds: NonNullable<Account['rounds']>): number =>
  Math.max(1, ...rounds.flatMap(({ tally }) => Object.values(tally)));

/** Names in a round's tally, the most votes first; equal ones in the order of the ballot paper. */
export const tallyOrder = (round: NonNullable<Account['rounds']>[number]): string[] =>
  Object.entries(round.tally)
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => name);

import type { TownId } from '@polylogue/shared/kernel/ids';
import { LEAST_SHOWN } from '@polylogue/shared/opinions/live';
import type { ReportParticipation } from '@polylogue/shared/opinions/report';

/** Voters of a town; null: of none. */
export interface TownVoters {
  readonly townId: TownId | null;
  readonly people: number;
  readonly votes: number;
}

/**
 * Who voted, by town, in the order of `order`. Towns with fewer than five voters are put together with those without a town; while these
 * are not five, the smallest town joins them, because all others subtracted from the total would tell. Ties: the later town joins.
 */
export function participationOf(voters: readonly TownVoters[], order: readonly TownId[]): ReportParticipation {
  const places = new Map(order.map((id, at) => [id, at]));
  const others = { people: 0, votes: 0 };
  const towns: ReportParticipation['towns'] = [];
  for (const { townId, people, votes } of voters) {
    if (townId !== null && places.has(townId) && people >= LEAST_SHOWN) towns.push({ townId, people, votes });
    else add(others, { people, votes });
  }
  towns.sort((a, b) => (places.get(a.townId) ?? 0) - (places.get(b.townId) ?? 0));
  while (others.people > 0 && others.people < LEAST_SHOWN && towns.length > 0) {
    const smallest = towns.reduce((least, it) => (it.people <= least.people ? it : least));
    towns.splice(towns.indexOf(smallest), 1);
    add(others, smallest);
  }
  const total = { people: 0, votes: 0 };
  for (const it of [others, ...towns]) add(total, it);
  return { ...total, towns, others };
}

function add(sum: { people: number; votes: number }, more: { readonly people: number; readonly votes: number }): void {
  sum.people += more.people;
  sum.votes += more.votes;
}

import type { PollForm } from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';
import { NO_TOWN } from '@polylogue/shared/polls/no-town';
import { optionsVotedFor } from '@polylogue/shared/polls/votes.rules';

/** A group smaller than this is not shown apart. */
export const SMALLEST_CELL = 5;

/** So many alike ballots of one town and language. */
export interface PlacedGroup {
  readonly marks: Marks;
  readonly townId: string | null;
  readonly lang: string | null;
  readonly count: number;
}

/** Figures of one town or language: ballots, and people by option in the order of the options. */
export interface Cell {
  readonly ballots: number;
  readonly votes: readonly number[];
}

export interface Cells {
  readonly byTown: Readonly<Record<string, Cell>>;
  readonly byLang: Readonly<Record<string, Cell>>;
}

/**
 * Figures by town and by language that may be kept when the ballots forget both. A group of fewer than 5 is left out; where the
 * groups left out are only one, or together fewer than 5 people, the smallest shown one is left out too, because the total less the
 * shown ones would give them away (complementary suppression, Hundepool et al. 2012, section 4.2). A language that differs from a
 * shown town by one to four people is left out likewise: one less the other would be those few. Towns go first. Linear in the
 * groups, but for towns times languages.
 */
export function sealedCells(form: PollForm, optionIds: readonly string[], groups: readonly PlacedGroup[]): Cells {
  const townOf = ({ townId }: PlacedGroup): string => townId ?? NO_TOWN;
  const langOf = ({ lang }: PlacedGroup): string => lang ?? 'und';
  const sums = (of: (group: PlacedGroup) => string): Map<string, Cell> => summed(form, optionIds, groups, of);
  const byTown = shownCells(sums(townOf), new Set());
  const people = (holds: (group: PlacedGroup) => boolean): number =>
    groups.reduce((sum, group) => sum + (holds(group) ? group.count : 0), 0);
  const langs = sums(langOf);
  const tooClose = [...langs.keys()].filter((lang) =>
    Object.keys(byTown).some((town) => {
      const apart = people((group) => (langOf(group) === lang) !== (townOf(group) === town));
      return apart > 0 && apart < SMALLEST_CELL;
    }),
  );
  return { byTown, byLang: shownCells(langs, new Set(tooClose)) };
}

function summed(
  form: PollForm,
  optionIds: readonly string[],
  groups: readonly PlacedGroup[],
  keyOf: (group: PlacedGroup) => string,
): Map<string, Cell> {
  const at = new Map(optionIds.map((id, place) => [id, place]));
  const cells = new Map<string, { ballots: number; votes: number[] }>();
  for (const group of groups) {
    const key = keyOf(group);
    const cell = cells.get(key) ?? { ballots: 0, votes: optionIds.map(() => 0) };
    cells.set(key, cell);
    cell.ballots += group.count;
    for (const id of optionsVotedFor(form, group.marks)) {
      const place = at.get(id);
      if (place !== undefined) cell.votes[place] = (cell.votes[place] ?? 0) + group.count;
    }
  }
  return cells;
}

function shownCells(cells: ReadonlyMap<string, Cell>, without: ReadonlySet<string>): Record<string, Cell> {
  const rising = [...cells].sort(([a, m], [b, n]) => m.ballots - n.ballots || (a < b ? -1 : 1));
  const hidden = new Set(
    rising.flatMap(([key, { ballots }]) => (ballots < SMALLEST_CELL || without.has(key) ? key : [])),
  );
  let people = rising.reduce((sum, [key, { ballots }]) => sum + (hidden.has(key) ? ballots : 0), 0);
  for (const [key, { ballots }] of rising) {
    if (hidden.size === 0 || (hidden.size > 1 && people >= SMALLEST_CELL)) break;
    if (hidden.has(key)) continue;
    hidden.add(key);
    people += ballots;
  }
  return Object.fromEntries(rising.filter(([key]) => !hidden.has(key)));
}

import type { PollForm } from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';
import { NO_TOWN } from '@polylogue/shared/polls/no-town';
import { optionsVotedFor } from '@polylogue/shared/polls/votes.rules';
import { type Cell, SMALLEST_CELL } from './sealed-cells.js';

/** A ballot before it is sealed; `isRepeat`: its voter answered the same question of the bank in an earlier poll. */
export interface PlacedBallot {
  readonly key: string;
  readonly marks: Marks;
  readonly townId: string | null;
  readonly isRepeat: boolean;
}

/** What a poll's joint result leaves out: which ballots, and their figures by town. */
export interface RepeatMarks {
  readonly marked: ReadonlySet<string>;
  readonly byTown: Readonly<Record<string, Cell>>;
}

/** Towns that are not shown apart are one group here. */
const REST = 'rest';

/**
 * Which ballots may carry the mark "answered before" for ever. Towns that are shown apart, and all the others together, are looked at one by
 * one: within a group 5 or more must be marked, and 5 or more or nobody be left, because the joint result shows either part less the
 * other. In open-hand polls everybody is marked: names stand beside votes there. Linear in the ballots.
 */
export function repeatMarks(
  { form, optionIds, isOpenHand }: { form: PollForm; optionIds: readonly string[]; isOpenHand: boolean },
  ballots: readonly PlacedBallot[],
  shownTowns: ReadonlySet<string>,
): RepeatMarks {
  const groups = new Map<string, PlacedBallot[]>();
  for (const ballot of ballots) {
    const town = ballot.townId ?? NO_TOWN;
    const group = shownTowns.has(town) ? town : REST;
    const known = groups.get(group);
    if (known) known.push(ballot);
    else groups.set(group, [ballot]);
  }
  const marked: PlacedBallot[] = [];
  const byTown: Record<string, Cell> = {};
  for (const [group, all] of groups) {
    const repeats = all.filter(({ isRepeat }) => isRepeat);
    if (repeats.length === 0 || !(isOpenHand || isWideEnough(repeats.length, all.length - repeats.length))) continue;
    marked.push(...repeats);
    if (group !== REST) byTown[group] = cellOf(form, optionIds, repeats);
  }
  return { marked: new Set(marked.map(({ key }) => key)), byTown };
}

const isWideEnough = (repeats: number, others: number): boolean =>
  repeats >= SMALLEST_CELL && (others === 0 || others >= SMALLEST_CELL);

function cellOf(form: PollForm, optionIds: readonly string[], ballots: readonly PlacedBallot[]): Cell {
  const votes = new Map(optionIds.map((id) => [id, 0]));
  for (const { marks } of ballots)
    for (const id of optionsVotedFor(form, marks)) if (votes.has(id)) votes.set(id, (votes.get(id) ?? 0) + 1);
  return { ballots: ballots.length, votes: [...votes.values()] };
}

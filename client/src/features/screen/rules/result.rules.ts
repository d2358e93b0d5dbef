import type { TownView } from '@polylogue/shared/networks/schemas';
import type { OptionResult, PollResult, ValueSummary } from '@polylogue/shared/polls/results';

export interface ResultSegment {
  readonly key: string;
  readonly value: number;
  /** Null for the votes that no shown town accounts for: people without a town, and cells too small to show. */
  readonly town: TownView | null;
}

/** How the votes for an option are made up, in the order of the towns. The parts add up to the option's votes. */
export function resultSegments(
  option: Pick<OptionResult, 'votes' | 'byTown'>,
  towns: readonly TownView[],
): ResultSegment[] {
  const known = towns
    .map((town) => ({ key: String(town.id), value: option.byTown[town.id] ?? 0, town }))
    .filter((segment) => segment.value > 0);
  const rest = option.votes - known.reduce((sum, segment) => sum + segment.value, 0);
  return rest > 0 ? [...known, { key: 'rest', value: rest, town: null }] : known;
}

/** Ballots that no town is told for: of people without a town, and of towns too small to show. */
export function ballotsWithoutTown(
  ballots: number,
  byTown: PollResult['ballotsByTown'],
  towns: readonly TownView[],
): number {
  return Math.max(
    0,
    towns.reduce((rest, town) => rest - (byTown[town.id] ?? 0), ballots),
  );
}

/** How large a text is set, so that a long one still fits the wall: 1 is the full size. */
export function fittingSize(text: string): number {
  const length = [...text].length;
  if (length <= 60) return 1;
  if (length <= 110) return 0.8;
  if (length <= 200) return 0.62;
  return 0.5;
}

/** Most answers that the wall shows; the rest is read on the phone. */
export const MOST_ROWS = 8;

export interface RowLayout {
  readonly columns: 1 | 2;
  /** Size of the rows' text in em of the stage. */
  readonly size: number;
}

/**
 * How `count` rows fit under a heading of two lines. `room` is how many rows of full size have place below each other; more than
 * five go into two columns, because lines that are too small help nobody at ten metres.
 */
export function rowLayout(count: number, room: number, largest: number): RowLayout {
  const columns = count > 5 ? 2 : 1;
  const rows = Math.ceil(count / columns);
  const full = columns === 2 ? Math.min(largest, 0.85) : largest;
  return { columns, size: Math.max(0.5, Math.min(full, room / Math.max(1, rows))) };
}

type ValueClass = ValueSummary['distribution'][number];

/**
 * Values put into at most `most` classes of equal width, from the lowest on. Equal, because bars over classes of different widths
 * say nothing about where people are; empty classes stay for the same reason. Values already few are left as they are.
 */
export function coarserClasses(classes: readonly ValueClass[], most: number): ValueClass[] {
  const [first, last] = [classes[0], classes.at(-1)];
  if (first === undefined || last === undefined || classes.length <= most) return [...classes];
  const own = Math.max(...classes.map(({ from, to }) => to - from + 1));
  // A whole number of the classes that come, or one of them would belong to two of ours.
  const width = own * Math.ceil((last.to - first.from + 1) / most / own);
  const count = Math.ceil((last.to - first.from + 1) / width);
  const people = Array.from({ length: count }, () => 0);
  for (const it of classes) {
    const at = Math.floor((it.from - first.from) / width);
    people[at] = (people[at] ?? 0) + it.people;
  }
  return people.map((value, at) => ({
    from: first.from + at * width,
    to: Math.min(last.to, first.from + (at + 1) * width - 1),
    people: value,
  }));
}

/** Rounds that a wall has room for. */
const MOST_ROUNDS = 3;

/** The last rounds of a count and the number of the first of them; null where there is but one, which the bars show. */
export function lastRounds<R>(rounds: readonly R[]): { readonly rounds: readonly R[]; readonly first: number } | null {
  if (rounds.length < 2) return null;
  const first = Math.max(0, rounds.length - MOST_ROUNDS);
  return { rounds: rounds.slice(first), first: first + 1 };
}

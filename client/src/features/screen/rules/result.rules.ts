import type { TownView } from '@polylogue/shared/networks/schemas';
import type { OptionResult, ValueSummary } from '@polylogue/shared/polls/results';

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

/** Neighbouring classes of values put together until at most `most` are left, each of as many old ones; the last may have fewer. */
export function coarserClasses(classes: readonly ValueClass[], most: number): ValueClass[] {
  const size = Math.max(1, Math.ceil(classes.length / most));
  const joined: ValueClass[] = [];
  for (let at = 0; at < classes.length; at += size) {
    const part = classes.slice(at, at + size);
    const [first, last] = [part[0], part.at(-1)];
    if (first === undefined || last === undefined) continue;
    joined.push({ from: first.from, to: last.to, people: part.reduce((sum, { people }) => sum + people, 0) });
  }
  return joined;
}

import { hideSmallCells } from '@polylogue/shared/findings/small-cells.rules';

/** Voters with one key on one statement: how many, to how many of them it matters, and whether how many they are is shown. */
export interface Marked {
  readonly n: number;
  readonly important: number;
  readonly isBaseShown: boolean;
}

/**
 * To how many it matters, as it may be shown, in the order given. As everybody's marks are known and how many voted stands beside, the
 * marked and the unmarked are a table of their own with the same rule (`hideSmallCells`): a figure under 5 is hidden, and so is one that
 * leaves fewer than 5 who did not mark it. Keys whose voters are hidden stand in it together, as the one sum that is left of all.
 */
export function shownImportance(marks: readonly Marked[]): (number | null)[] {
  const open = marks.filter(({ isBaseShown }) => isBaseShown);
  const rest = marks.filter(({ isBaseShown }) => !isBaseShown);
  const sum = (part: (it: Marked) => number): number => rest.reduce((all, it) => all + part(it), 0);
  const together = { n: sum(({ n }) => n), important: sum(({ important }) => important) };
  const table = [...open, ...(rest.length > 0 ? [together] : [])];
  const shown = hideSmallCells(table.map(({ n, important }) => ({ n, cells: [important, n - important] })));
  const figures = new Map(open.map((it, place) => [it, bothOf(shown[place]?.cells ?? [])]));
  return marks.map((it) => figures.get(it) ?? null);
}

/** The marked, where the unmarked are shown too: one is what the other leaves. */
const bothOf = ([marked = null, unmarked = null]: readonly (number | null)[]): number | null =>
  unmarked === null ? null : marked;

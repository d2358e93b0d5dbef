import type { OptionResult, PollResult } from '@polylogue/shared/polls/results';

/** A column of a table by town or language: whose figures, and how many ballots they stand on. */
export interface CellColumn {
  readonly key: string;
  readonly ballots: number;
}

/** Columns in the order given (towns of the dialogue), then what else there is. Small cells are not in the result at all. */
export function cellColumns(ballots: Readonly<Record<string, number>>, order: readonly string[]): CellColumn[] {
  const known = order.filter((key) => Object.hasOwn(ballots, key));
  const others = Object.keys(ballots)
    .filter((key) => !known.includes(key))
    .sort();
  return [...known, ...others].map((key) => ({ key, ballots: ballots[key] ?? 0 }));
}

/** The figure of an option in a column: 0 where the column is shown and nobody chose it. */
export const cellOf = (option: Pick<OptionResult, 'byTown' | 'byLang'>, by: 'byTown' | 'byLang', key: string): number =>
  option[by][key] ?? 0;

/** Ballots that no shown town or language accounts for: cells too small to be shown. */
export function hiddenBallots({ base }: Pick<PollResult, 'base'>, columns: readonly CellColumn[]): number {
  return Math.max(0, base.ballots - columns.reduce((sum, { ballots }) => sum + ballots, 0));
}

import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { agreementOf, votersOf, type WorkshopRow, type WorkshopTable } from './workshop-table.rules.js';

/** Which statements: all, those that all groups agree on, those on which groups differ, those on which many pass. */
export const STATEMENT_KINDS = ['all', 'bridging', 'dividing', 'unsure'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export interface TableFilter {
  readonly kind: StatementKind;
  /** Part of a statement's text or its number; empty: any. */
  readonly text: string;
  /** Keys of columns that must agree alike; empty: none. */
  readonly alike: readonly string[];
}

export const NO_FILTER: TableFilter = { kind: 'all', text: '', alike: [] };

/** From this share of passes on people are said to be unsure. */
export const UNSURE_FROM = 0.3;
/** So many people must have voted before their passes say anything. */
const UNSURE_VOTERS = 5;

/**
 * Rows that pass the filter, in the order they came. Said alike: in each chosen column more than half of those who voted agree; a column
 * whose figures are hidden proves nothing, so such a row does not pass. Linear.
 */
export function filterRows(
  { keys, rows }: WorkshopTable,
  { kind, text, alike }: TableFilter,
  { bridging, dividing }: Pick<OpinionsView, 'bridging' | 'dividing'>,
): WorkshopRow[] {
  const places = alike.map((key) => keys.indexOf(key)).filter((at) => at >= 0);
  const isOfKind: Readonly<Record<StatementKind, (row: WorkshopRow) => boolean>> = {
    all: () => true,
    bridging: ({ statement }) => bridging.includes(statement.id),
    dividing: ({ statement }) => dividing.includes(statement.id),
    unsure: (row) => votersOf(row) >= UNSURE_VOTERS && row.pass >= UNSURE_FROM * votersOf(row),
  };
  return rows.filter(
    (row) => isOfKind[kind](row) && isNamed(row, text.trim()) && places.every((at) => isAgreed(row, at)),
  );
}

function isAgreed({ cells }: WorkshopRow, at: number): boolean {
  const cell = cells[at];
  return cell !== undefined && (agreementOf(cell) ?? 0) > 0.5;
}

const isNamed = ({ statement: { number, text } }: WorkshopRow, sought: string): boolean =>
  sought === '' || String(number) === sought || text.toLocaleLowerCase().includes(sought.toLocaleLowerCase());

export type Direction = 'ascending' | 'descending';

/** What a table is sorted by: one of these, or `cell:` and the key of a column. */
export type RowOrder = 'number' | 'people' | 'agreement' | 'bridging' | 'dividing' | `cell:${string}`;

/**
 * Rows in the order asked for; equals by number. What has no figure, because it is hidden or too few of a group have voted on it, comes
 * last either way.
 */
export function sortRows({ keys }: WorkshopTable, rows: readonly WorkshopRow[], by: RowOrder, direction: Direction) {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [figureOf(a, by, keys), figureOf(b, by, keys)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byNumber(a, b);
    return sign * (left - right) || byNumber(a, b);
  });
}

const byNumber = (a: WorkshopRow, b: WorkshopRow): number => a.statement.number - b.statement.number;

function figureOf(row: WorkshopRow, by: RowOrder, keys: readonly string[]): number | null {
  switch (by) {
    case 'number':
      return row.statement.number;
    case 'people':
      return votersOf(row);
    case 'agreement':
      return agreementOf({ n: votersOf(row), agree: row.agree });
    case 'bridging':
      return row.figures?.hasSupport === true ? row.figures.score : null;
    case 'dividing':
      return row.figures?.hasSupport === true ? row.figures.divisiveness : null;
    default: {
      const cell = row.cells[keys.indexOf(by.slice('cell:'.length))];
      return cell === undefined ? null : agreementOf(cell);
    }
  }
}

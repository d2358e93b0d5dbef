import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { agreementOf, importanceOf, votersOf, type WorkshopRow, type WorkshopTable } from './workshop-table.rules.js';

/** Which statements: all, those that all groups agree on, those on which groups differ, those on which many pass, those that matter to many. */
export const STATEMENT_KINDS = ['all', 'bridging', 'dividing', 'unsure', 'matters'] as const;
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
/** From this share of voters on, and so many people at least, a statement is said to matter to many. */
export const MATTERS_FROM = 0.2;
const MATTERS_TO = 5;

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
    matters: (row) => row.important >= MATTERS_TO && row.important >= MATTERS_FROM * votersOf(row),
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

/** What stands in the columns: the share who agree, or the share of those to whom it matters. */
export const MEASURES = ['agreement', 'matters'] as const;
export type Measure = (typeof MEASURES)[number];

/** What a table is sorted by: one of these, or `cell:` and the key of a column. */
export type RowOrder =
  | 'number'
  | 'people'
  | 'agreement'
  | 'weighted'
  | 'matters'
  | 'bridging'
  | 'dividing'
  | `cell:${string}`;

export interface RowSort {
  readonly by: RowOrder;
  readonly direction: Direction;
  /** What a column is sorted by. */
  readonly measure: Measure;
}

/**
 * Rows in the order asked for; equals by number. What has no figure, because it is hidden or too few of a group have voted on it, comes
 * last either way.
 */
export function sortRows(
  { keys }: WorkshopTable,
  rows: readonly WorkshopRow[],
  { by, direction, measure }: RowSort,
): WorkshopRow[] {
  const figureIn = (row: WorkshopRow): number | null =>
    by.startsWith('cell:') ? columnFigure(row, keys.indexOf(by.slice('cell:'.length)), measure) : figureOf(row, by);
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [figureIn(a), figureIn(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byNumber(a, b);
    return sign * (left - right) || byNumber(a, b);
  });
}

const byNumber = (a: WorkshopRow, b: WorkshopRow): number => a.statement.number - b.statement.number;

function columnFigure({ cells }: WorkshopRow, at: number, measure: Measure): number | null {
  const cell = cells[at];
  if (cell === undefined) return null;
  return measure === 'matters' ? importanceOf(cell) : agreementOf(cell);
}

function figureOf(row: WorkshopRow, by: RowOrder): number | null {
  switch (by) {
    case 'number':
      return row.statement.number;
    case 'people':
      return votersOf(row);
    case 'agreement':
      return agreementOf({ n: votersOf(row), agree: row.agree });
    case 'weighted':
      return row.weighted?.figure?.share ?? null;
    case 'matters':
      return importanceOf({ n: votersOf(row), important: row.important });
    case 'bridging':
      return row.figures?.hasSupport === true ? row.figures.score : null;
    case 'dividing':
      return row.figures?.hasSupport === true ? row.figures.divisiveness : null;
    default:
      return null;
  }
}

import { field } from '@polylogue/shared/counting/formats/separated';
import type { BreakdownCell } from '@polylogue/shared/opinions/breakdown';
import { importanceOf, votersOf, type WorkshopRow } from './workshop-table.rules.js';

/** Words of the first line, in the language of the page. */
export interface CsvWords {
  readonly number: string;
  readonly statement: string;
  readonly language: string;
  readonly people: string;
  readonly agree: string;
  readonly disagree: string;
  readonly pass: string;
  readonly matters: string;
  readonly mattersShare: string;
  /** Of the weighted figures, which name method and targets; null: there are none in this view. */
  readonly weighted: { readonly share: string; readonly effective: string; readonly covered: string } | null;
  readonly bridging: string;
  readonly dividing: string;
  /** Of each column, in their order. */
  readonly columns: readonly string[];
}

/**
 * The rows as separated values (RFC 4180), in UTF-8 with its mark, without which spreadsheets show č as two signs. What is hidden stands
 * empty. Texts are on one line and no formula (`field`); figures have a point, whatever the language. Linear.
 */
export function csvOf(rows: readonly WorkshopRow[], words: CsvWords): string {
  const answers = [words.people, words.agree, words.disagree, words.pass, words.matters, words.mattersShare];
  const { weighted } = words;
  const head = [
    words.number,
    words.statement,
    words.language,
    ...answers,
    ...(weighted === null ? [] : [weighted.share, weighted.effective, weighted.covered]),
    words.bridging,
    words.dividing,
    ...words.columns.flatMap((column) => answers.map((answer) => `${column}: ${answer}`)),
  ];
  const lines = [head, ...rows.map((row) => cellsOf(row, weighted !== null))].map((cells) =>
    cells.map((cell) => field(oneLine(cell))).join(','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellsOf(row: WorkshopRow, isWeighted: boolean): string[] {
  const { statement, agree, disagree, pass, important, figures, cells } = row;
  const hasGroups = figures !== null && figures.hasSupport;
  return [
    String(statement.number),
    statement.text,
    statement.lang,
    ...answersOf({ n: votersOf(row), agree, disagree, pass, important }),
    ...(isWeighted ? weightedOf(row) : []),
    hasGroups ? figures.score.toFixed(4) : '',
    hasGroups ? figures.divisiveness.toFixed(4) : '',
    ...cells.flatMap(answersOf),
  ];
}

function answersOf(cell: BreakdownCell): string[] {
  const { n, agree, disagree, pass, important } = cell;
  const share = importanceOf(cell);
  const counts = [n, agree, disagree, pass, important].map((it) => (it === null ? '' : String(it)));
  return [...counts, share === null ? '' : share.toFixed(4)];
}

function weightedOf({ weighted }: WorkshopRow): string[] {
  const figure = weighted?.figure ?? null;
  const figures = figure === null ? ['', ''] : [figure.share.toFixed(4), figure.effective.toFixed(1)];
  return [...figures, String(weighted?.covered ?? 0)];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

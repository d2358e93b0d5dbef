import { field } from '@polylogue/shared/counting/formats/separated';
import type { WorkshopRow } from './workshop-table.rules.js';

/** Words of the first line, in the language of the page. */
export interface CsvWords {
  readonly number: string;
  readonly statement: string;
  readonly language: string;
  readonly people: string;
  readonly agree: string;
  readonly disagree: string;
  readonly pass: string;
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
  const answers = [words.people, words.agree, words.disagree, words.pass];
  const head = [
    words.number,
    words.statement,
    words.language,
    ...answers,
    words.bridging,
    words.dividing,
    ...words.columns.flatMap((column) => answers.map((answer) => `${column}: ${answer}`)),
  ];
  const lines = [head, ...rows.map(cellsOf)].map((cells) => cells.map((cell) => field(oneLine(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellsOf({ statement, agree, disagree, pass, figures, cells }: WorkshopRow): string[] {
  const counts = [agree + disagree + pass, agree, disagree, pass];
  const hasGroups = figures !== null && figures.hasSupport;
  return [
    String(statement.number),
    statement.text,
    statement.lang,
    ...counts.map(String),
    hasGroups ? figures.score.toFixed(4) : '',
    hasGroups ? figures.divisiveness.toFixed(4) : '',
    ...cells.flatMap((cell) =>
      [cell.n, cell.agree, cell.disagree, cell.pass].map((it) => (it === null ? '' : String(it))),
    ),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

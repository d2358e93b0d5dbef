/** The files of a Pol.is export, in the order in which they are read. Only comments.csv and one of the two files of votes must be there. */
export const POLIS_FILES = [
  'summary.csv',
  'comments.csv',
  'participants-votes.csv',
  'votes.csv',
  'stats-history.csv',
] as const;
export type PolisFile = (typeof POLIS_FILES)[number];

/** Why a file of an export is refused. Closed: each has a text on the command line and on the page that takes files. */
export const POLIS_FAULTS = [
  'missing_file',
  /** A file by whose name nobody can tell which of an export it is. */
  'unknown_file',
  /** Two files, `found` and `other`, are given for the same one. */
  'repeated_file',
  /** The bytes are no UTF-8, or hold a character that no text has (U+0000). */
  'not_text',
  'empty_file',
  /** A row longer than 16 million characters: a quotation mark that is never closed. */
  'endless_row',
  /** A field in quotes goes on after its closing quote: `found`. */
  'stray_quote',
  /** The file ends within a field in quotes that began in this row. */
  'open_quote',
  /** So many values are `expected`, there are `found`. */
  'wrong_columns',
  /** The column `column` is missing. */
  'missing_column',
  /** The column `column` is there twice. */
  'repeated_column',
  /** `found` cannot stand in `column`. */
  'bad_value',
  /** The id `found` is there a second time. */
  'repeated_id',
  /** More rows, or with them more people, than the `most` that can be brought in (`POLIS_MOST`). */
  'too_many_rows',
  'too_many_people',
  /** Statement `found` is not in comments.csv. */
  'unknown_statement',
] as const;
export type PolisFaultCode = (typeof POLIS_FAULTS)[number];

/** Faults of which file is given: they are on no line. */
const WHOLE_FILE: ReadonlySet<PolisFaultCode> = new Set(['missing_file', 'unknown_file', 'repeated_file']);
/** Whether a fault is at a line of its file, or one of the file as such. */
export const isAtLine = (code: PolisFaultCode): boolean => !WHOLE_FILE.has(code);

/** A file of an export is not as it must be: which one, where (a line from 1; a row of several lines has that of its first) and why. */
export class PolisFault extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly code: PolisFaultCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${file}, line ${line}: ${code}`);
  }
}

/** The start of a value, short enough to be told. */
export const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);

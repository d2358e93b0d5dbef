/** Why a file is refused. Closed: each has a text on the command line and in every catalogue. */
export const FAULTS = [
  /** The bytes are no text: neither UTF-8 nor, where the format allows it, Latin-1. */
  'not_text',
  'empty_file',
  /** Neither name nor content is of a known format. */
  'unknown_format',
  /** The content is of another format (`found`) than the name says (`named`). */
  'other_format',
  /** A line that must be there is not: `expected`. */
  'missing_part',
  /** The line cannot be read as the format asks: `found`, `expected`. */
  'bad_line',
  /** `found` is not a whole number in range: `expected`. */
  'bad_number',
  /** `found` is none of the options. */
  'unknown_option',
  /** The option `found` is named twice where once is allowed. */
  'repeated_option',
  /** Two options are called `name`. */
  'same_name',
  'empty_name',
  /** A ballot, or the list of ballots, is not ended as the format asks. */
  'missing_end',
  /** A figure of the file (`what`) says `stated`, the file holds `found`. */
  'wrong_total',
  /** So many columns are `expected`, there are `found`. */
  'wrong_columns',
  /** A quotation mark where none can be: `found`. */
  'stray_quote',
  /** Something follows where the file should end: `found`. */
  'something_after',
  /** The order is not complete, but the file says that it is. */
  'incomplete_order',
  /** The order has equal ranks, but the file says that it has none. */
  'tied_order',
  /** No ballots at all. */
  'no_ballots',
  /** More options than can be counted: `most`. */
  'too_many_options',
  /** The value of `key` is not known: `found`. */
  'unknown_value',
] as const;
export type FaultCode = (typeof FAULTS)[number];

/** A fault of a file: where (a line, from 1) and why, with the figures its text needs. Values are cut to 60 characters. */
export interface FileFault {
  readonly line: number;
  readonly code: FaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Options a file may have at most: a pairwise matrix of so many still fits into memory. */
export const MOST_OPTIONS = 2_000;

/** People a file may count at most: sums of votes and points stay exact as plain numbers. */
export const MOST_BALLOTS = 1_000_000_000;

/** Refuses a file. */
export function refuse(
  line: number,
  code: FaultCode,
  params: FileFault['params'] = {},
): { readonly ok: false; readonly fault: FileFault } {
  return { ok: false, fault: { line, code, params: Object.fromEntries(Object.entries(params).map(shortened)) } };
}

const shortened = ([key, value]: [string, string | number]): [string, string | number] => [
  key,
  typeof value === 'string' && value.length > 60 ? `${value.slice(0, 60)}…` : value,
];

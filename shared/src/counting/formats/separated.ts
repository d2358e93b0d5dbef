import { type Parsed, parsed } from './ballot-file.js';
import { refuse } from './file-fault.js';
import type { Line } from './text-bytes.js';

/** A row of a table with its line (from 1). */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of separated values (RFC 4180, any separator of one character), one a line: a field in quotes may hold separators, and
 * quotes written twice, but no line end, so that one quote too many never eats the rows behind it. With `areStrayQuotesText`, quotes that do not go round
 * a whole field belong to its text (real files have `"Park" and more`); else they are refused. Empty lines are left out. Linear.
 */
export function readRows(
  lines: readonly Line[],
  separator: string,
  { areStrayQuotesText = false }: { readonly areStrayQuotesText?: boolean } = {},
): Parsed<Row[]> {
  const rows: Row[] = [];
  for (const { number, text } of lines) {
    if (text.trim() === '') continue;
    const cells: string[] = [];
    let at = 0;
    while (at <= text.length) {
      const quoted = text[at] === '"' ? quotedField(text, at, separator) : null;
      if (quoted === null && text[at] === '"' && !areStrayQuotesText)
        return refuse(number, 'stray_quote', { found: text });
      const found = quoted ?? plainField(text, at, separator);
      cells.push(found.value);
      at = found.end + 1;
    }
    rows.push({ line: number, cells });
  }
  return parsed(rows);
}

interface Field {
  readonly value: string;
  /** Where the separator behind it is, or the end of the line. */
  readonly end: number;
}

function plainField(text: string, from: number, separator: string): Field {
  const found = text.indexOf(separator, from);
  const end = found < 0 ? text.length : found;
  return { value: text.slice(from, end), end };
}

/** A field in quotes, or null where the quotes do not go round the whole of it. */
function quotedField(text: string, from: number, separator: string): Field | null {
  let quote = text.indexOf('"', from + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote < 0) return null;
  const { value, end } = plainField(text, quote + 1, separator);
  return value.trim() === '' ? { value: text.slice(from + 1, quote).replaceAll('""', '"'), end } : null;
}

/** What a spreadsheet would take for a formula (also written full-width), and what would be taken for such a guard. */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * One field as it is written: in quotes where it must be, and with a `'` before it where a spreadsheet would take it for a formula
 * (OWASP, CSV injection). `unguarded` takes that back. The value has no line end.
 */
export function field(value: string, separator = ','): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return safe.includes(separator) || safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A field without the guard that `field` put before it. */
export const unguarded = (value: string): string =>
  value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;

import { PolisFault, shown } from './file-fault.js';

/** A row of a table with the line (from 1) on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Takes a CSV text apart while it comes in. */
export interface CsvReader {
  /** Rows that are whole with this piece of the text. */
  push(piece: string): CsvRow[];
  /** The last row, where no line end follows it. */
  end(): CsvRow[];
}

/** Longer rows are a quotation mark that is never closed; a matrix of a million statements is shorter. In UTF-16 code units. */
const LONGEST_ROW = 16_000_000;

/**
 * Reads CSV (RFC 4180) in pieces of any size: rows end with LF or CRLF, a field in quotes may hold separators, line ends and quotes written
 * twice. `separator`: one character, a comma unless another is named. A quote inside a field that does not begin with one is text, as old
 * exports have it. Empty lines are left out, a byte order mark is dropped. Throws PolisFault, which names `file`: `stray_quote`,
 * `open_quote`, `endless_row`, `not_text`. Linear.
 */
export function csvReader(file: string, separator = ','): CsvReader {
  let rest = '';
  let line = 1;
  let isStart = true;
  const refuse: Refuse = (code, params) => new PolisFault(file, line, code, params);
  const take = (text: string, isLast: boolean): CsvRow[] => {
    const rows: CsvRow[] = [];
    const reading: Reading = { text, separator, isLast, refuse };
    let from = 0;
    while (from < text.length) {
      const row = rowAt(reading, from);
      if (row === null) break;
      if (row.cells.length > 1 || row.cells[0] !== '') rows.push({ line, cells: row.cells });
      line += lineEnds(text, from, row.end);
      from = row.end;
    }
    rest = text.slice(from);
    if (rest.length > LONGEST_ROW) throw new PolisFault(file, line, 'endless_row');
    return rows;
  };
  return {
    push(piece) {
      if (piece.includes('\0')) throw new PolisFault(file, line + lineEnds(piece, 0, piece.indexOf('\0')), 'not_text');
      const text = isStart && piece.startsWith('\uFEFF') ? piece.slice(1) : rest + piece;
      if (piece !== '') isStart = false;
      return take(text, false);
    },
    end: () => take(rest, true),
  };
}

type Refuse = (code: 'stray_quote' | 'open_quote', params?: Record<string, string>) => PolisFault;

/** A text that is being read. */
interface Reading {
  readonly text: string;
  readonly separator: string;
  /** No more text follows. */
  readonly isLast: boolean;
  readonly refuse: Refuse;
}

/** The row that begins at `from`, and where the next one does; null where more text is needed. */
function rowAt(reading: Reading, from: number): { readonly cells: string[]; readonly end: number } | null {
  const { text, separator, isLast } = reading;
  const lineEnd = text.indexOf('\n', from);
  if (lineEnd < 0 && !isLast) return null;
  const stop = lineEnd < 0 ? text.length : lineEnd;
  const plain = text.slice(from, text[stop - 1] === '\r' && stop > from ? stop - 1 : stop);
  // Most rows have no quotes: as fast as the machine's own split.
  if (!plain.includes('"')) return { cells: plain.split(separator), end: stop + 1 };
  const cells: string[] = [];
  for (let at = from; ; ) {
    const field = text[at] === '"' ? quotedField(reading, at) : plainField(reading, at);
    if (field === null) return null;
    cells.push(field.value);
    if (text[field.end] !== separator) return { cells, end: afterLineEnd(text, field.end) };
    at = field.end + 1;
  }
}

interface Field {
  readonly value: string;
  /** Where the separator behind it is, or the line end, or the end of the text. */
  readonly end: number;
}

function plainField({ text, separator, isLast }: Reading, from: number): Field | null {
  const lineEnd = text.indexOf('\n', from);
  if (lineEnd < 0 && !isLast) return null;
  const stop = lineEnd < 0 ? text.length : lineEnd;
  const found = text.indexOf(separator, from);
  if (found >= 0 && found < stop) return { value: text.slice(from, found), end: found };
  const end = text[stop - 1] === '\r' && stop > from ? stop - 1 : stop;
  return { value: text.slice(from, end), end };
}

function quotedField({ text, separator, isLast, refuse }: Reading, from: number): Field | null {
  let quote = text.indexOf('"', from + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote < 0) {
    if (isLast) throw refuse('open_quote');
    return null;
  }
  const end = quote + 1;
  // The next piece may begin with a second quote, or with the line feed of a CRLF.
  if (!isLast && (end >= text.length || (text[end] === '\r' && end + 1 >= text.length))) return null;
  const isEnded = end >= text.length || text[end] === separator || text[end] === '\n' || text.startsWith('\r\n', end);
  if (!isEnded) throw refuse('stray_quote', { found: shown(text.slice(end, end + 61)) });
  return { value: text.slice(from + 1, quote).replaceAll('""', '"'), end };
}

const afterLineEnd = (text: string, at: number): number => at + (text.startsWith('\r\n', at) ? 2 : 1);

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** One row as Pol.is writes it: quotes only where a value needs them (RFC 4180), ended by a line feed. The value stays what it is: a guard against spreadsheet formulas would change it. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(csvField).join(',')}\n`;

function csvField(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

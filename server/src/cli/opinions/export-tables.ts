import { csvReader, type CsvRow } from '@polylogue/shared/polis/csv';
import { PolisFault } from '@polylogue/shared/polis/file-fault';
import { InputFault } from '../command.js';
import { polisFaultText } from '../polis/fault-text.js';

/** A table of an export: its columns by name, its rows with the line each begins on (from 1). */
export interface ExportTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** A fault of a file, told with its place. */
export const faultAt = (file: string, line: number, reason: string): InputFault =>
  new InputFault(`${file}, line ${line}: ${reason}`);

/**
 * Reads a CSV file with a header (UTF-8, RFC 4180; texts may hold line ends). Throws an InputFault that names file and line: bytes that are
 * no text, quotes out of place, a row with more or fewer cells than the header, a column named twice, nothing at all.
 */
export function readTable(file: string, bytes: Uint8Array): ExportTable {
  const [header, ...rows] = rowsOf(file, decoded(file, bytes));
  if (header === undefined) throw faultAt(file, 1, 'the file is empty');
  const columns = header.cells;
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined) throw faultAt(file, 1, `column ${twice} is there twice`);
  for (const { line, cells } of rows)
    if (cells.length !== columns.length)
      throw faultAt(file, line, `${columns.length} columns expected, ${cells.length} found`);
  return { file, columns, rows };
}

/** The place of a column that must be there. */
export function columnAt({ file, columns }: ExportTable, name: string): number {
  const at = columns.indexOf(name);
  if (at < 0) throw faultAt(file, 1, `there is no column ${name}`);
  return at;
}

function rowsOf(file: string, text: string): CsvRow[] {
  const reader = csvReader(file);
  try {
    return [...reader.push(text), ...reader.end()];
  } catch (error) {
    throw error instanceof PolisFault ? new InputFault(polisFaultText(error)) : error;
  }
}

function decoded(file: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw faultAt(file, brokenLine(bytes), 'the bytes are no UTF-8 text');
  }
}

function brokenLine(bytes: Uint8Array): number {
  let [line, from] = [1, 0];
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, end));
    } catch {
      return line;
    }
    line += 1;
    from = end + 1;
  }
  return line;
}

import { parse } from 'csv-parse/sync';
import { InputFault } from '../command.js';

/** A table of an export: its columns by name, its rows with the line each begins on (from 1). */
export interface ExportTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** What a record of the CSV reader looks like where it is asked for its place. */
interface Placed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A fault of a file, told with its place. */
export const faultAt = (file: string, line: number, reason: string): InputFault =>
  new InputFault(`${file}, line ${line}: ${reason}`);

/**
 * Reads a CSV file with a header (UTF-8, RFC 4180; texts may hold line ends). Throws an InputFault that names file and line: bytes that are
 * no text, quotes out of place, a row with more or fewer cells than the header, a column named twice, nothing at all.
 */
export function readTable(file: string, bytes: Uint8Array): ExportTable {
  const text = decoded(file, bytes);
  const records = placedRecords(file, text);
  const columns = records[0]?.record;
  if (columns === undefined) throw faultAt(file, 1, 'the file is empty');
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined) throw faultAt(file, 1, `column ${twice} is there twice`);
  let end = records[0]?.info.lines ?? 1;
  const rows = records.slice(1).map(({ record, info }) => {
    // Where a record ends is known: it begins on the line after the one before.
    const line = end + 1;
    end = info.lines;
    if (record.length !== columns.length)
      throw faultAt(file, line, `${columns.length} columns expected, ${record.length} found`);
    return { line, cells: record };
  });
  return { file, columns, rows };
}

/** The place of a column that must be there. */
export function columnAt({ file, columns }: ExportTable, name: string): number {
  const at = columns.indexOf(name);
  if (at < 0) throw faultAt(file, 1, `there is no column ${name}`);
  return at;
}

function placedRecords(file: string, text: string): readonly Placed[] {
  try {
    // The reader's types do not follow its options.
    return parse(text, {
      info: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as readonly Placed[];
  } catch (error) {
    const lines = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    const reason = error instanceof Error ? error.message : String(error);
    throw faultAt(file, Math.max(1, lines), reason);
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

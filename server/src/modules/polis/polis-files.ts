import { type CsvRow, csvReader } from '@polylogue/shared/polis/csv';
import { PolisFault, type PolisFile } from '@polylogue/shared/polis/file-fault';
import type { TableReader } from '@polylogue/shared/polis/rows';

/** Files of an export, wherever they lie. */
export interface PolisFiles {
  has(file: PolisFile): boolean;
  /** Those that are there, in the order of POLIS_FILES. */
  names(): readonly PolisFile[];
  /** The bytes of a file that is there, in pieces. */
  open(file: PolisFile): AsyncIterable<Uint8Array>;
}

/** Told while a file is read or written: so many rows of it are done. */
export type PolisProgress = (file: PolisFile, rows: number, isDone: boolean) => void;

/** Rows of a file as they come in; the header too. Throws PolisFault. */
export async function* csvRows(files: PolisFiles, file: PolisFile): AsyncGenerator<readonly CsvRow[]> {
  const reader = csvReader(file);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new PolisFault(file, line, 'not_text');
    }
  };
  for await (const bytes of files.open(file)) {
    const rows = reader.push(decode(bytes));
    line = rows.at(-1)?.line ?? line;
    yield rows;
  }
  yield reader.push(decode());
  yield reader.end();
}

/** A table row by row, in pieces. Answers its reader, which knows the columns. Throws PolisFault. */
export async function readTable<R, T extends TableReader<R>>(
  files: PolisFiles,
  file: PolisFile,
  {
    header,
    work,
    progress,
  }: {
    readonly header: (row: CsvRow) => T;
    readonly work: (rows: readonly R[], table: T) => Promise<void> | void;
    readonly progress: PolisProgress;
  },
): Promise<T> {
  let table: T | null = null;
  let count = 0;
  for await (const rows of csvRows(files, file)) {
    const [first] = rows;
    if (first === undefined) continue;
    const isFirst: boolean = table === null;
    const reader: T = table ?? header(first);
    table = reader;
    const records = (isFirst ? rows.slice(1) : rows).map((row) => reader.read(row));
    await work(records, reader);
    count += records.length;
    progress(file, count, false);
  }
  if (table === null) throw new PolisFault(file, 1, 'empty_file');
  progress(file, count, true);
  return table;
}

import { csvLine } from '@polylogue/shared/polis/csv';
import { PolisFault } from '@polylogue/shared/polis/file-fault';
import { csvRows, type PolisFiles } from './polis-files.js';

/** A piece of some hundred kilobytes: large ones cost memory, small ones rows. */
const LINES_A_PART = 20_000;
const COLUMNS = 5;

/** Hands stats-history.csv on in pieces of whole lines, the header in the first. */
export async function keepHistory(
  files: PolisFiles,
  keep: (part: number, lines: string) => Promise<void>,
): Promise<void> {
  if (!files.has('stats-history.csv')) return;
  let lines: string[] = [];
  let part = 0;
  const flush = async (): Promise<void> => {
    if (lines.length > 0) await keep(part++, lines.join(''));
    lines = [];
  };
  for await (const rows of csvRows(files, 'stats-history.csv')) {
    for (const { line, cells } of rows) {
      if (cells.length !== COLUMNS)
        throw new PolisFault('stats-history.csv', line, 'wrong_columns', { expected: COLUMNS, found: cells.length });
      lines.push(csvLine(cells));
    }
    if (lines.length >= LINES_A_PART) await flush();
  }
  await flush();
}

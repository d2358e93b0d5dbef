import { pastedLines } from './pasted-lines.rules.js';
import type { SeedReading } from './seed-row.js';
import { seedTable, separatorOf } from './seed-table.rules.js';

/** Longest text that is read at once, in UTF-16 code units: some thousand statements with translations. */
export const LONGEST_TEXT = 2_000_000;

/**
 * What a pasted text or a file says: a table where its first line names a column `text`, else one statement a line. `languages`: those of
 * the dialogue, into which there may be translations. Faults in the order of their lines. Never throws; linear.
 */
export function readSeeds(text: string, languages: readonly string[]): SeedReading {
  const separator = separatorOf(text);
  const reading: SeedReading =
    separator === null
      ? { form: 'lines', rows: pastedLines(text), unread: [], faults: [] }
      : seedTable(text, separator, languages);
  if (reading.rows.length > 0 || reading.faults.length > 0) return reading;
  return { ...reading, faults: [{ line: 1, code: 'nothing_there', params: {} }] };
}

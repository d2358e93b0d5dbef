import type { CsvRow } from './csv.js';

/** One line of summary.csv. */
export type SummaryLine = readonly [key: string, value: string];

/** A line of summary.csv: a key and a value; a value with commas and without quotes is put together again. */
export const summaryLine = ({ cells: [key = '', ...value] }: CsvRow): SummaryLine => [key, value.join(',')];

/** The first value of a key; null where it is missing or blank. */
export const summaryValue = (lines: readonly SummaryLine[], key: string): string | null =>
  lines.find(([name]) => name === key)?.[1].trim() || null;

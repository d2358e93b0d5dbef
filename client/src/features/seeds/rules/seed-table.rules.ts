import { unguarded } from '@polylogue/shared/counting/formats/separated';
import { type CsvRow, csvReader } from '@polylogue/shared/polis/csv';
import { PolisFault, shown } from '@polylogue/shared/polis/file-fault';
import type { ReadFault, ReadFaultCode, SeedReading, SeedRow } from './seed-row.js';

/** The column without which a text is no table of statements. */
const TEXT = 'text';
const SEPARATORS = [',', ';', '\t'] as const;
const READER_FAULTS: readonly string[] = [
  'stray_quote',
  'open_quote',
  'endless_row',
  'not_text',
] satisfies ReadFaultCode[];

const isReaderFault = (code: string): code is ReadFaultCode => READER_FAULTS.includes(code);
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
const nameOf = (cell: string): string => cell.trim().toLowerCase();

/** Lines as the reader takes them, in the same number. */
const withPlainEnds = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** What parts the columns of a text whose first line names them, one of them `text`; null where it does not. */
export function separatorOf(text: string): string | null {
  const first = withPlainEnds(text)
    .split('\n', 50)
    .find((line) => line.trim() !== '');
  if (first === undefined) return null;
  const candidates = SEPARATORS.flatMap((separator) => {
    const names = (read(first, separator).rows[0]?.cells ?? []).map(nameOf);
    return names.includes(TEXT) ? [{ separator, columns: names.length }] : [];
  });
  return candidates.sort((a, b) => b.columns - a.columns)[0]?.separator ?? null;
}

/**
 * Statements of a table (CSV, or cells copied from a spreadsheet) whose first row names its columns, in any order and in small or large
 * letters: `text`, `lang`, `origin`, and a column for each of `languages` with translations into it. What `field` put before a formula
 * comes off. Never throws; linear.
 */
export function seedTable(text: string, separator: string, languages: readonly string[]): SeedReading {
  const plain = withPlainEnds(text);
  const { rows: all, fault } = read(plain, separator);
  const [head, ...rows] = all.filter(({ cells }) => !isBlank(cells));
  const columns = columnsOf(head?.cells ?? [], languages);
  const faults = [
    ...(fault === null ? [] : [fault]),
    ...repeated(columns).map((column) => faultAt(head?.line ?? 1, 'repeated_column', { column })),
    ...rows.filter(({ cells }) => !isBlank(cells.slice(columns.length))).map((row) => tooMany(row, columns.length)),
  ].sort((a, b) => a.line - b.line);
  return {
    form: 'table',
    rows: faults.length > 0 ? [] : rows.map((row) => seedOf(row, columns)),
    unread: columns.flatMap(({ kind, name }) => (kind === 'unread' ? [name] : [])),
    faults,
  };
}

interface Column {
  readonly kind: 'text' | 'lang' | 'origin' | 'translation' | 'unread';
  /** Of a translation its language. */
  readonly name: string;
}

function columnsOf(cells: readonly string[], languages: readonly string[]): Column[] {
  return cells.map((cell, at) => {
    const name = nameOf(cell);
    if (name === 'text' || name === 'lang' || name === 'origin') return { kind: name, name };
    const lang = languages.find((it) => it.toLowerCase() === name);
    if (lang !== undefined) return { kind: 'translation', name: lang };
    return { kind: 'unread', name: name === '' ? `#${at + 1}` : shown(cell.trim()) };
  });
}

const repeated = (columns: readonly Column[]): string[] => {
  const names = columns.filter(({ kind }) => kind !== 'unread').map(({ name }) => name);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
};

function seedOf({ line, cells }: CsvRow, columns: readonly Column[]): SeedRow {
  const filled = columns.flatMap(({ kind, name }, at) => {
    const value = unguarded((cells[at] ?? '').trim());
    return value === '' ? [] : [{ kind, name, value }];
  });
  const valueOf = (wanted: Column['kind']): string | null => filled.find(({ kind }) => kind === wanted)?.value ?? null;
  const lang = valueOf('lang');
  const translations = filled.filter(({ kind }) => kind === 'translation').map(({ name, value }) => [name, value]);
  return {
    line,
    text: valueOf('text') ?? '',
    // Languages are written small, scripts and regions behind them as they are: EN, zh-Hant.
    lang: lang === null ? null : lang.replace(/^[A-Z]+/, (letters) => letters.toLowerCase()),
    origin: valueOf('origin'),
    translations: Object.fromEntries(translations),
  };
}

function read(text: string, separator: string): { readonly rows: CsvRow[]; readonly fault: ReadFault | null } {
  const reader = csvReader('', separator);
  try {
    return { rows: [...reader.push(text), ...reader.end()], fault: null };
  } catch (error) {
    if (!(error instanceof PolisFault) || !isReaderFault(error.code)) throw error;
    return { rows: [], fault: faultAt(error.line, error.code, error.params) };
  }
}

const faultAt = (line: number, code: ReadFaultCode, params: ReadFault['params'] = {}): ReadFault => ({
  line,
  code,
  params,
});

const tooMany = ({ line, cells }: CsvRow, expected: number): ReadFault =>
  faultAt(line, 'too_many_cells', { expected, found: cells.length });

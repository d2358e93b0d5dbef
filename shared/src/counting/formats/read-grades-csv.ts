import { Fraction } from '../fraction.js';
import { type BallotFile, type Parsed, parsed } from './ballot-file.js';
import { refuse } from './file-fault.js';
import { optionNames } from './names.js';
import { type Row, readRows, unguarded } from './separated.js';
import type { Line } from './text-bytes.js';

/** Names of a last column for ballots without a grade, letters only. */
const UNGRADED: ReadonlySet<string> = new Set(['noopinion', 'ungraded', 'nograde', 'blank']);

/**
 * Reads grades as a table: `candidate,` and the grades, best first, then maybe a last column for no opinion; in each row how often an option got
 * each grade. Whole numbers are ballots. Decimals are percent of the ballots: they are scaled by the same power of ten to whole
 * numbers, and each row must come to 100 within what rounding can do (half the last place, a column). Linear.
 */
export function readGradesCsv(lines: readonly Line[]): Parsed<BallotFile> {
  const rows = readRows(lines, ',');
  if (!rows.ok) return rows;
  const [head, ...body] = rows.value;
  if (!head || !isGradesHead(head.cells))
    return refuse(head?.line ?? 1, 'missing_part', { expected: 'candidate,grade,grade,…' });
  const hasUngraded = UNGRADED.has((head.cells.at(-1) ?? '').toLowerCase().replace(/[^a-z]/g, ''));
  const columns = head.cells
    .slice(1, hasUngraded ? -1 : undefined)
    .map((cell) => ({ line: head.line, name: unguarded(cell) }));
  const grades = optionNames(columns);
  if (!grades.ok) return grades;
  const names = optionNames(body.map(({ line, cells }) => ({ line, name: unguarded(cells[0] ?? '') })));
  if (!names.ok) return names;
  if (names.value.length === 0) return refuse(head.line, 'no_ballots');
  const figures = figuresOf(body, head.cells.length);
  if (!figures.ok) return figures;
  const counts = figures.value;
  return parsed({
    format: 'grades-csv',
    profile: {
      form: 'grades',
      candidates: names.value,
      grades: grades.value,
      counts: counts.map((row) => row.slice(0, grades.value.length)),
      ungraded: counts.map((row) => (hasUngraded ? (row.at(-1) ?? 0) : 0)),
    },
    defaults: {},
  });
}

/** The first cell says `candidate` or `option`. */
export const isGradesHead = (cells: readonly string[]): boolean =>
  cells.length > 1 && ['candidate', 'option'].includes((cells[0] ?? '').trim().toLowerCase());

/** The figures as whole numbers, row by row. */
function figuresOf(rows: readonly Row[], width: number): Parsed<number[][]> {
  let decimals = 0;
  for (const { line, cells } of rows) {
    if (cells.length !== width) return refuse(line, 'wrong_columns', { expected: width, found: cells.length });
    for (const cell of cells.slice(1)) {
      const match = /^\d{1,9}(?:\.(\d{1,6}))?$/.exec(cell.trim());
      if (!match) return refuse(line, 'bad_number', { found: cell, expected: 'a number of ballots or a percentage' });
      decimals = Math.max(decimals, match[1]?.length ?? 0);
    }
  }
  const scale = Fraction.of(10 ** decimals);
  const table = rows.map(({ cells }) =>
    cells.slice(1).map((cell) => (Fraction.parse(cell.trim()) ?? Fraction.ZERO).times(scale).toNumber()),
  );
  const whole = 100 * 10 ** decimals;
  for (const [i, row] of table.entries()) {
    const found = row.reduce((sum, figure) => sum + figure, 0);
    // Half of the last place is what rounding changes in one figure.
    if (decimals > 0 && Math.abs(found - whole) * 2 > row.length)
      return refuse(rows[i]?.line ?? 1, 'wrong_total', { what: 'percent', stated: 100, found: found / 10 ** decimals });
  }
  return parsed(table);
}

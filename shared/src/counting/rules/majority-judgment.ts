import type { z } from 'zod';
import type { Account, GradeProfile as GradeProfileSchema } from '../account.js';
import { figuresOf } from '../handed-in.js';
import type { GradeTable } from '../profiles.js';
import { levels, rankByScore, SEAT_DEFAULTS, type SeatOptions } from '../ties.js';

/** What a missing grade means, and how many win. */
export interface MajorityJudgmentOptions extends SeatOptions {
  /** A missing grade is the lowest one, or is not counted at all. The ballot must say which. */
  readonly blank: 'lowest' | 'ignored';
}

/** Missing grades are the lowest, as at Orsay in 2007. */
export const MAJORITY_JUDGMENT_DEFAULTS: MajorityJudgmentOptions = { blank: 'lowest', ...SEAT_DEFAULTS };

/**
 * Majority judgment (Balinski and Laraki 2007, 2010): an option's grade is the lower median of its grades. The order is that of the
 * majority value: where grades are equal, one grade equal to the median is dropped from both, again and again, until the medians
 * differ. `grades` hold the gauge for reading: shares above (p) and below (q) the grade, `+` where p > q. The gauge gives the same
 * order but for close cases (`orderByGauge`). Options with unequal numbers of grades are brought to a common number first, as if each
 * grade had been given so many times; one without any grade comes last. A table does not show which ballots were blank: none are
 * told apart. Ties (alike tables) as in `rankByScore`; without any grade nobody wins. Options² times grades at most.
 */
export function countMajorityJudgment(table: GradeTable, options: Partial<MajorityJudgmentOptions> = {}): Account {
  const rule = { ...MAJORITY_JUDGMENT_DEFAULTS, ...options };
  const { candidates, invalid = 0 } = table;
  const rows = rowsOf(table, rule.blank);
  const values = valuesOf(rows);
  const graded = rows.filter((row) => sizeOf(row) > 0).length;
  const compare = (a: number, b: number): number => compareValues(values[a] ?? [], values[b] ?? []);
  return {
    rule: 'majority-judgment',
    options: { ...rule },
    ballots: ballotsBehind(table) + invalid,
    blank: 0,
    invalid,
    candidates: [...candidates],
    ...rankByScore(candidates, compare, { ...rule, seats: Math.min(rule.seats, graded) }),
    seats: rule.seats,
    grades: Object.fromEntries(candidates.map((name, option) => [name, profileOf(table, rows[option] ?? [], option)])),
  };
}

/**
 * The order by the gauge alone: grade, then `+` before `-`, among `+` the larger p, among `-` the smaller q. Levels of names, best
 * first. Compared with products of whole numbers. Where this differs from the order of the account, the account is right.
 */
export function orderByGauge(table: GradeTable, options: Partial<MajorityJudgmentOptions> = {}): string[][] {
  const rows = rowsOf(table, options.blank ?? MAJORITY_JUDGMENT_DEFAULTS.blank).map(gaugeOf);
  const found = levels(table.candidates.length, (a, b) =>
    compareGauges(rows[a] ?? gaugeOf([]), rows[b] ?? gaugeOf([])),
  );
  return found.map((level) => level.map((option) => table.candidates[option] ?? ''));
}

type GradeProfile = z.infer<typeof GradeProfileSchema>;

/** How often each grade was given to an option, best first. */
type Row = readonly number[];

const rowsOf = ({ candidates, grades, counts, ungraded }: GradeTable, blank: 'lowest' | 'ignored'): Row[] =>
  candidates.map((_, option) =>
    grades.map((_grade, grade) => {
      const given = counts[option]?.[grade] ?? 0;
      return blank === 'lowest' && grade === grades.length - 1 ? given + (ungraded[option] ?? 0) : given;
    }),
  );

const sizeOf = (row: Row): number => row.reduce((sum, given) => sum + given, 0);

function ballotsBehind({ ballots, candidates, counts, ungraded }: GradeTable): number {
  if (ballots !== undefined) return ballots;
  return Math.max(0, ...candidates.map((_, option) => sizeOf(counts[option] ?? []) + (ungraded[option] ?? 0)));
}

interface Gauge {
  /** Index of the majority grade; one past the last where there is no grade. */
  readonly grade: number;
  readonly above: number;
  readonly below: number;
  readonly size: number;
}

function gaugeOf(row: Row): Gauge {
  const size = sizeOf(row);
  let above = 0;
  for (const [grade, given] of row.entries()) {
    if (above + given > Math.floor(size / 2)) return { grade, above, below: size - above - given, size };
    above += given;
  }
  return { grade: row.length, above: 0, below: 0, size };
}

function compareGauges(a: Gauge, b: Gauge): number {
  const sign = (it: Gauge): number => (it.above > it.below ? 0 : 1);
  if (a.grade !== b.grade) return a.grade - b.grade;
  if (sign(a) !== sign(b)) return sign(a) - sign(b);
  return sign(a) === 0 ? b.above * a.size - a.above * b.size : a.below * b.size - b.below * a.size;
}

function profileOf({ grades, counts, ungraded }: GradeTable, row: Row, option: number): GradeProfile {
  const { grade, above, below, size } = gaugeOf(row);
  return {
    counts: figuresOf(grades, (at) => counts[option]?.[at] ?? 0),
    ungraded: ungraded[option] ?? 0,
    n: size,
    grade: grades[grade] ?? '',
    p: above / (size || 1),
    q: below / (size || 1),
    sign: above > below ? '+' : '-',
  };
}

/** So many of the same in a row. */
interface Run<T> {
  readonly length: bigint;
  readonly of: T;
}

/** Medians in the order in which they are dropped, in pairs: the worse of the two in the middle, then the better. */
type Value = readonly Run<readonly [worse: number, better: number]>[];

/** Majority values, as runs: their length depends on the number of grades only, not on the number of voters. */
function valuesOf(rows: readonly Row[]): Value[] {
  const sizes = rows.map((row) => BigInt(sizeOf(row)));
  const common = sizes.filter((size) => size > 0n).reduce(leastCommonMultiple, 1n);
  return rows.map((row, option) => {
    const size = sizes[option] ?? 0n;
    return size === 0n ? [] : valueOf(row.map((given, of) => ({ length: (BigInt(given) * common) / size, of })));
  });
}

function valueOf(given: readonly Run<number>[]): Value {
  const size = given.reduce((sum, { length }) => sum + length, 0n);
  const half = size / 2n;
  const middle = cut(given, half, size - half).map(({ length, of }) => ({ length, of: [of, of] as const }));
  return [...middle, ...zip(cut(given, size - half, size), cut(given, 0n, half).reverse())];
}

/** The part of some runs from one place up to another. */
function cut<T>(runs: readonly Run<T>[], from: bigint, to: bigint): Run<T>[] {
  let start = 0n;
  return runs.flatMap(({ length, of }) => {
    const [first, last] = [start > from ? start : from, start + length < to ? start + length : to];
    start += length;
    return first < last ? [{ length: last - first, of }] : [];
  });
}

/** Two rows of runs of the same length in all, side by side. */
function zip<A, B>(left: readonly Run<A>[], right: readonly Run<B>[]): Run<readonly [A, B]>[] {
  const both: Run<readonly [A, B]>[] = [];
  const [lefts, rights] = [left.values(), right.values()];
  let [a, b] = [lefts.next().value, rights.next().value];
  while (a && b) {
    const length = a.length < b.length ? a.length : b.length;
    both.push({ length, of: [a.of, b.of] });
    a = a.length > length ? { length: a.length - length, of: a.of } : lefts.next().value;
    b = b.length > length ? { length: b.length - length, of: b.of } : rights.next().value;
  }
  return both;
}

function compareValues(a: Value, b: Value): number {
  if (a.length === 0 || b.length === 0) return Number(a.length === 0) - Number(b.length === 0);
  const differing = zip(a, b).find(({ of: [left, right] }) => left[0] !== right[0] || left[1] !== right[1]);
  if (!differing) return 0;
  const [left, right] = differing.of;
  return left[0] - right[0] || left[1] - right[1];
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

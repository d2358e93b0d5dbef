import { Fraction } from '../counting/fraction.js';

/** So many people gave this value: a whole number, counted in parts of `perUnit`. */
export interface ValueGroup {
  readonly value: number;
  readonly count: number;
}

export interface SummaryFrame {
  /** How many of the whole numbers make one unit: 1, or 100 where answers have two decimals. */
  readonly perUnit?: number;
  /** Steps of a scale, listed in the distribution also where nobody chose them; none for a free number. */
  readonly steps?: readonly number[];
  /** People who answered "no opinion": counted apart, in no base. */
  readonly noOpinion?: number;
}

/** Figures are in units, for reading; all are exact until they are written as a number. */
export interface Summary {
  /** People with a value: the base of every share. */
  readonly n: number;
  readonly noOpinion: number;
  /** Lowest value first; `share` of n, 0 where n is 0. */
  readonly distribution: readonly { readonly value: number; readonly count: number; readonly share: number }[];
  /** The values most people gave, lowest first; several where they are equal, none where nobody answered. */
  readonly modes: readonly number[];
  /** What cannot be said of nobody is null. */
  readonly measures: SummaryMeasures | null;
}

export interface SummaryMeasures {
  readonly lowest: number;
  readonly highest: number;
  readonly sum: number;
  readonly mean: number;
  /** The two values in the middle (alike where n is odd) and the value half way between them. */
  readonly median: { readonly lower: number; readonly upper: number; readonly middle: number };
  readonly quartiles: { readonly lower: number; readonly upper: number; readonly method: typeof QUARTILE_METHOD };
  /** Upper quartile less lower quartile. */
  readonly interquartileRange: number;
}

/**
 * Definition 2 of Hyndman and Fan (1996), the averaged inverse of the distribution: the value at which a quarter is
 * reached; where exactly a quarter is below or at it, half way to the next. Mirrored answers give mirrored quartiles.
 */
export const QUARTILE_METHOD = 'hyndman-fan-2';

/**
 * Describes answers on a scale or as numbers: distribution, modes, median, quartiles, mean. A scale's steps are an
 * order first: show the distribution and the median before the mean. Neutral to order and grouping. Throws a RangeError
 * on values or counts that are not whole, and on counts below 0. n log n in groups.
 */
export function summarise(groups: readonly ValueGroup[], frame: SummaryFrame = {}): Summary {
  const { perUnit = 1, steps = [], noOpinion = 0 } = frame;
  const rows = rowsOf(groups, steps);
  const n = rows.reduce((all, { count }) => all + count, 0);
  const most = rows.reduce((max, { count }) => Math.max(max, count), 0);
  const inUnits = (value: number): number => Fraction.of(value, perUnit).toNumber();
  return {
    n,
    noOpinion,
    distribution: rows.map(({ value, count }) => ({ value: inUnits(value), count, share: n === 0 ? 0 : count / n })),
    modes: most === 0 ? [] : rows.filter(({ count }) => count === most).map(({ value }) => inUnits(value)),
    measures: n === 0 ? null : measuresOf(rows, n, perUnit),
  };
}

function rowsOf(groups: readonly ValueGroup[], steps: readonly number[]): ValueGroup[] {
  const counts = new Map<number, number>(steps.map((step) => [step, 0]));
  for (const { value, count } of groups) {
    if (!(Number.isSafeInteger(value) && Number.isSafeInteger(count) && count >= 0))
      throw new RangeError(`no whole answer: ${value}, given by ${count}`);
    if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => a.value - b.value);
}

function measuresOf(rows: readonly ValueGroup[], n: number, perUnit: number): SummaryMeasures {
  const given = rows.filter(({ count }) => count > 0);
  const sum = given.reduce((all, { value, count }) => all + BigInt(value) * BigInt(count), 0n);
  const show = (value: bigint, parts = 1): number => Fraction.of(value, BigInt(parts) * BigInt(perUnit)).toNumber();
  const half = quantile(given, n, 2, 4);
  const [first, third] = [quantile(given, n, 1, 4), quantile(given, n, 3, 4)];
  return {
    lowest: show(BigInt(given[0]?.value ?? 0)),
    highest: show(BigInt(given.at(-1)?.value ?? 0)),
    sum: show(sum),
    mean: Fraction.of(sum, BigInt(n) * BigInt(perUnit)).toNumber(),
    median: { lower: show(half.lower), upper: show(half.upper), middle: show(half.lower + half.upper, 2) },
    quartiles: {
      lower: show(first.lower + first.upper, 2),
      upper: show(third.lower + third.upper, 2),
      method: QUARTILE_METHOD,
    },
    interquartileRange: show(third.lower + third.upper - first.lower - first.upper, 2),
  };
}

/** The values at which part/whole of n people is reached and passed: alike, but where a value ends exactly there. */
function quantile(
  rows: readonly ValueGroup[],
  n: number,
  part: number,
  whole: number,
): { lower: bigint; upper: bigint } {
  const reached = Math.ceil((n * part) / whole);
  const passed = Math.floor((n * part) / whole) + 1;
  return { lower: BigInt(valueAt(rows, reached)), upper: BigInt(valueAt(rows, passed)) };
}

/** The value of the person at this place (from 1) when people stand in the order of their values. */
function valueAt(rows: readonly ValueGroup[], place: number): number {
  let below = 0;
  for (const { value, count } of rows) {
    below += count;
    if (below >= place) return value;
  }
  return rows.at(-1)?.value ?? 0;
}

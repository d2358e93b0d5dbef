import { kishOfCells } from '../measures/kish.js';
import { postStratify } from '../measures/post-stratification.js';
import { NO_TOWN } from '../polls/no-town.js';

/** What each column (a town, a language, a role) is to count for: inhabitants, or anything in proportion to them, 0 or more. */
export type Targets = Readonly<Record<string, number>>;

/** Columns a weighted figure must cover, and the share of all targets that must stand behind these. */
export const LEAST_COLUMNS = 2;
export const LEAST_COVERED = 0.5;

/** Voters of one column on one statement, as they may be shown; null is hidden. */
export interface WeighableCell {
  readonly n: number | null;
  readonly agree: number | null;
}

/** The share who agree when each column counts for its target, beside which the plain share always stands. */
export interface WeightedAgreement {
  /** Columns with a target whose figures are shown, and all columns with a target. */
  readonly covered: number;
  readonly columns: number;
  /** Null where too little is covered: fewer than two columns, or less than half of the targets. */
  readonly figure: {
    /** 0 to 1. */
    readonly share: number;
    /** People without weights that would be as certain (Kish 1965); at most the voters covered. */
    readonly effective: number;
  } | null;
}

/** The targets in force: those that staff entered, else each column alike; people without a town are no town, so they have none of their own. */
export const targetsIn = (keys: readonly string[], entered: Targets | null): Targets =>
  entered ?? Object.fromEntries(keys.filter((key) => key !== NO_TOWN).map((key) => [key, 1]));

/**
 * The weighted share who agree with a statement: its voters are post-stratified by column (`postStratify`, Holt and Smith 1979), each one
 * weighing (target of the column / all targets covered) / (voters of the column / all voters covered). `keys` name the cells in their
 * order. Only cells that are shown enter, so it gives nothing away that these do not; what is hidden, or has no target, is left out and
 * `covered` says so. Weighting does not make people who came of their own will a random sample: name it beside each figure. Targets are
 * finite and 0 or more. Linear in columns.
 */
export function weightedAgreement(
  keys: readonly string[],
  cells: readonly WeighableCell[],
  targets: Targets,
): WeightedAgreement {
  const wanted = Object.entries(targets).filter(([, target]) => target > 0);
  const strata = wanted.flatMap(([name, population]) => {
    const { n, agree } = cells[keys.indexOf(name)] ?? HIDDEN;
    return n === null || agree === null || n === 0 ? [] : [{ name, population, sample: n, agree }];
  });
  const counted = { covered: strata.length, columns: wanted.length };
  const share = sumOf(strata.map(({ population }) => population)) / sumOf(wanted.map(([, target]) => target));
  const weights = postStratify(strata);
  if (strata.length < LEAST_COLUMNS || share < LEAST_COVERED || !weights.ok) return { ...counted, figure: null };
  const weighed = strata.map(({ name, sample, agree }) => ({
    people: sample,
    agree,
    weight: weights.value.get(name) ?? 0,
  }));
  const voters = sumOf(weighed.map(({ people, weight }) => people * weight));
  const agreeing = sumOf(weighed.map(({ agree, weight }) => agree * weight));
  return { ...counted, figure: { share: agreeing / voters, effective: kishOfCells(weighed).effective } };
}

const HIDDEN: WeighableCell = { n: null, agree: null };

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

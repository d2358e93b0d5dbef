/** What weighting costs in certainty. */
export interface KishMeasures {
  /** People with a weight above 0. */
  readonly n: number;
  /** People without weights that would be as certain; at most n, 0 where nobody weighs anything. */
  readonly effective: number;
  /** n / effective, at least 1; null where nobody weighs anything. */
  readonly designEffect: number | null;
}

/** People who weigh the same. */
export interface WeighedPeople {
  readonly people: number;
  /** Of each of them, in any unit. */
  readonly weight: number;
}

/**
 * Effective sample size (Σw)² / Σw² and design effect (Kish 1965), one weight a person, in any unit. Weights of 0 count
 * for nobody. Throws a RangeError on a weight that is negative or not finite. Linear in people.
 */
export const kish = (weights: readonly number[]): KishMeasures =>
  kishOfCells(weights.map((weight) => ({ people: 1, weight })));

/** The same of people in cells who weigh alike; throws a RangeError too on a number of people that is no whole one from 0. Linear in cells. */
export function kishOfCells(cells: readonly WeighedPeople[]): KishMeasures {
  const counted = cells.filter(({ people, weight }) => {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`no weight: ${weight}`);
    if (!(people >= 0 && Number.isInteger(people))) throw new RangeError(`no number of people: ${people}`);
    return weight > 0 && people > 0;
  });
  const n = counted.reduce((all, { people }) => all + people, 0);
  if (n === 0) return { n, effective: 0, designEffect: null };
  // Against the largest weight, so that no square leaves the range of a double.
  const largest = counted.reduce((most, { weight }) => Math.max(most, weight), 0);
  const sum = counted.reduce((all, { people, weight }) => all + people * (weight / largest), 0);
  const squares = counted.reduce((all, { people, weight }) => all + people * (weight / largest) ** 2, 0);
  const effective = Math.min(n, (sum * sum) / squares);
  return { n, effective, designEffect: n / effective };
}

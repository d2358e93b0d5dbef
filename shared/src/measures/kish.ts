/** What weighting costs in certainty. */
export interface KishMeasures {
  /** People with a weight above 0. */
  readonly n: number;
  /** People without weights that would be as certain; at most n, 0 where nobody weighs anything. */
  readonly effective: number;
  /** n / effective, at least 1; null where nobody weighs anything. */
  readonly designEffect: number | null;
}

/**
 * Effective sample size (Σw)² / Σw² and design effect (Kish 1965), one weight a person, in any unit. Weights of 0 count
 * for nobody. Throws a RangeError on a weight that is negative or not finite. Linear in people.
 */
export function kish(weights: readonly number[]): KishMeasures {
  const counted = weights.filter((weight) => {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`no weight: ${weight}`);
    return weight > 0;
  });
  const n = counted.length;
  if (n === 0) return { n, effective: 0, designEffect: null };
  // Against the largest weight, so that no square leaves the range of a double.
  const largest = counted.reduce((most, weight) => Math.max(most, weight), 0);
  const sum = counted.reduce((all, weight) => all + weight / largest, 0);
  const squares = counted.reduce((all, weight) => all + (weight / largest) ** 2, 0);
  const effective = Math.min(n, (sum * sum) / squares);
  return { n, effective, designEffect: n / effective };
}

import { impossible, type Measured, measured } from './measured.js';

/** A cell of a complete table (such as women of 30 to 44): how many people the population and the sample have in it. */
export interface Stratum {
  readonly name: string;
  /** People (or any measure in proportion to them), 0 or more. */
  readonly population: number;
  /** People who answered, a whole number. */
  readonly sample: number;
}

/** Why no weights can be given: nobody to speak for a cell that has people, or no sample or population at all. */
export type StratificationFault =
  | { readonly code: 'empty-cell'; readonly stratum: string }
  | { readonly code: 'negative'; readonly stratum: string }
  | { readonly code: 'nobody' };

/**
 * Post-stratification: the weight of each person in a cell, (N_c / N) / (n_c / n), so that the weighted sample has the
 * shares of the population; the mean weight of people is 1 (Holt and Smith 1979). By name of the cell; empty cells
 * without people get 0. Weighting does not make self-selected people a random sample: say so beside every weighted
 * figure. Linear in cells.
 */
export function postStratify(strata: readonly Stratum[]): Measured<ReadonlyMap<string, number>, StratificationFault> {
  let [population, sample] = [0, 0];
  for (const stratum of strata) {
    if (!(stratum.population >= 0 && stratum.sample >= 0))
      return impossible({ code: 'negative', stratum: stratum.name });
    if (stratum.population > 0 && stratum.sample === 0)
      return impossible({ code: 'empty-cell', stratum: stratum.name });
    population += stratum.population;
    sample += stratum.sample;
  }
  if (population === 0 || sample === 0) return impossible({ code: 'nobody' });
  return measured(
    new Map(
      strata.map((it) => [it.name, it.sample === 0 ? 0 : (it.population * sample) / (population * it.sample)] as const),
    ),
  );
}

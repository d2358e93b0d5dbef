/**
 * One person's answers: ratings of considerations and a rating or rank of each option, in the order all people share.
 */
export interface Deliberator {
  readonly name: string;
  readonly considerations: readonly number[];
  readonly preferences: readonly number[];
}

export interface DeliberativeReason {
  readonly people: number;
  /** Pairs of people that were compared. */
  readonly pairs: number;
  /** Pairs left out, because one of the two rated everything alike, so that no correlation exists. */
  readonly leftOut: number;
  /** Mean distance of a pair from agreement of reasons and preferences, 0 to √2; null without pairs. */
  readonly meanDistance: number | null;
  /** The index of the group, from 1 down to −3 (not cut at −1); null without pairs. */
  readonly group: number | null;
  /** The index of each person over that person's pairs, in the order given. */
  readonly individuals: readonly { readonly name: string; readonly index: number | null }[];
  /** Share of pairs in which both correlations are below 0.2 in size: many of them inflate the index. */
  readonly lowSignal: number | null;
}

/** Both correlations of a pair smaller than this say little. */
export const LOW_SIGNAL = 0.2;

/**
 * Deliberative Reason Index (Niemeyer, Veri, Dryzek and Bächtiger 2023): do people who agree in their reasons also
 * agree in what they prefer? For each pair d = |ρp − ρc| / √2 with Spearman's ρ of preferences and of considerations; λ
 * = 1 − √2/2; DRI = 2 ((1 − mean d − λ) / (1 − λ)) − 1, which is 1 − 2√2 · mean d. Throws a RangeError where people
 * rated unequal numbers of things. Quadratic in people.
 */
export function deliberativeReason(people: readonly Deliberator[]): DeliberativeReason {
  const ranked = people.map(({ considerations, preferences }) => ({
    considerations: centredRanks(considerations),
    preferences: centredRanks(preferences),
  }));
  const all = new Mean();
  const own = people.map(() => new Mean());
  let [leftOut, low] = [0, 0];
  for (const [i, one] of ranked.entries())
    for (const [j, other] of ranked.slice(0, i).entries()) {
      const reasons = correlation(one.considerations, other.considerations);
      const wishes = correlation(one.preferences, other.preferences);
      if (reasons === null || wishes === null) leftOut++;
      else {
        const distance = Math.abs(wishes - reasons) / Math.SQRT2;
        for (const mean of [all, own[i], own[j]]) mean?.add(distance);
        if (Math.abs(reasons) < LOW_SIGNAL && Math.abs(wishes) < LOW_SIGNAL) low++;
      }
    }
  return {
    people: people.length,
    pairs: all.n,
    leftOut,
    meanDistance: all.value,
    group: indexOf(all.value),
    individuals: people.map(({ name }, i) => ({ name, index: indexOf(own[i]?.value ?? null) })),
    lowSignal: all.n === 0 ? null : low / all.n,
  };
}

/**
 * Spearman's rank correlation (−1 to 1) with average ranks for ties; null where one side is all alike or has fewer than
 * two values. Throws a RangeError on unequal lengths. n log n.
 */
export const spearman = (one: readonly number[], other: readonly number[]): number | null =>
  correlation(centredRanks(one), centredRanks(other));

const LAMBDA = 1 - Math.SQRT2 / 2;

const indexOf = (meanDistance: number | null): number | null =>
  meanDistance === null ? null : 2 * ((1 - meanDistance - LAMBDA) / (1 - LAMBDA)) - 1;

class Mean {
  n = 0;
  private sum = 0;

  add(value: number): void {
    this.n++;
    this.sum += value;
  }

  get value(): number | null {
    return this.n === 0 ? null : this.sum / this.n;
  }
}

/** Twice the average ranks less their mean: whole numbers, so that sums of their products are exact. */
function centredRanks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  const alike = new Map<number, number>();
  for (const [at, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, at);
    alike.set(value, (alike.get(value) ?? 0) + 1);
  }
  return values.map((value) => 2 * (first.get(value) ?? 0) + (alike.get(value) ?? 0) - values.length);
}

function correlation(one: readonly number[], other: readonly number[]): number | null {
  if (one.length !== other.length) throw new RangeError('all people rate the same things');
  const [across, left, right] = [product(one, other), product(one, one), product(other, other)];
  return left === 0 || right === 0 ? null : across / Math.sqrt(left * right);
}

const product = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

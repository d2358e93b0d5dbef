/** Two-sided 95 % quantile of the normal distribution. */
export const Z_95 = 1.959963984540054;

/** Limits of a share, both from 0 to 1, `low` not above `high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface WilsonOptions {
  /** Quantile of the normal distribution, above 0. */
  readonly z?: number;
  /**
   * People of whom the sample was drawn BY CHANCE: the interval shrinks (finite population). Never for self-selected
   * people.
   */
  readonly population?: number;
}

/**
 * Wilson score interval of a share (0 to 1) seen in n answers (Wilson 1927): centre (p + z²/2n) / (1 + z²/n), half
 * width z / (1 + z²/n) · √(p(1−p)/n + z²/4n²). n may be an effective number (Kish) and so a fraction. n = 0 knows
 * nothing: 0 to 1. With a population of N, z² becomes z² (N−n)/(N−1) (finite population correction, Cochran 1977, 2.6).
 * Throws a RangeError on a share outside 0 to 1, on n below 0 or above the population, and on z not above 0. A panel
 * that votes in full is a census: ask for none.
 */
export function wilsonInterval(share: number, n: number, options: WilsonOptions = {}): Interval {
  const { z = Z_95, population } = options;
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share is from 0 to 1, not ${share}`);
  if (!(n >= 0 && n <= (population ?? Number.MAX_VALUE))) throw new RangeError(`no sample has the size ${n}`);
  if (!(z > 0 && Number.isFinite(z))) throw new RangeError(`z is above 0, not ${z}`);
  if (n === 0) return { low: 0, high: 1 };
  const zz = z * z * correction(n, population);
  const centre = share + zz / (2 * n);
  const half = Math.sqrt(zz * ((share * (1 - share)) / n + zz / (4 * n * n)));
  const scale = 1 + zz / n;
  return {
    low: share === 0 ? 0 : Math.max(0, Math.min(share, (centre - half) / scale)),
    high: share === 1 ? 1 : Math.min(1, Math.max(share, (centre + half) / scale)),
  };
}

/** The interval of so many successes among n answers; see `wilsonInterval`. */
export const wilsonOfCount = (successes: number, n: number, options: WilsonOptions = {}): Interval =>
  n === 0 && successes === 0 ? { low: 0, high: 1 } : wilsonInterval(successes / n, n, options);

function correction(n: number, population: number | undefined): number {
  if (population === undefined) return 1;
  return population <= 1 ? 0 : Math.max(0, (population - n) / (population - 1));
}

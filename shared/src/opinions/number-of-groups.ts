/** A number of groups and how well the map falls into so many: mean silhouette (-1 to 1) and its standard error. */
export interface Candidate {
  readonly k: number;
  readonly silhouette: number;
  readonly error: number;
}

export const FEWEST_GROUPS = 2;
export const MOST_GROUPS = 5;
/** Updates in a row in which another number must have been best before it is adopted (Pol.is). */
export const UPDATES_TO_CHANGE = 4;

/** Numbers of groups worth trying for so many different places on the map: 2 up to min(5, 2 + places / 12) (Pol.is), none below 2 places. */
export function numbersToTry(places: number): number[] {
  const most = Math.min(MOST_GROUPS, FEWEST_GROUPS + Math.floor(places / 12), places);
  return Array.from({ length: Math.max(0, most - 1) }, (_, i) => i + FEWEST_GROUPS);
}

/**
 * The smallest number whose silhouette is within one standard error of the best: what differs by less could be otherwise with other
 * people, and fewer groups are easier to understand (one-standard-error rule, Breiman, Friedman, Olshen and Stone 1984, 3.4.3). Null
 * without candidates.
 */
export function bestNumber(candidates: readonly Candidate[]): number | null {
  const best = candidates.reduce<Candidate | null>(
    (most, it) => (it.silhouette > (most?.silhouette ?? -2) ? it : most),
    null,
  );
  if (best === null) return null;
  return Math.min(...candidates.filter((it) => it.silhouette >= best.silhouette - best.error).map(({ k }) => k));
}

/** What the smoother remembers from update to update. */
export interface Smoothing {
  readonly k: number;
  /** Whether there were clear groups; missing where it was stored before that was remembered. */
  readonly wereClear?: boolean;
  /** The number that would be adopted next, and in how many updates in a row it was best. */
  readonly rising: number | null;
  readonly updates: number;
}

/**
 * The number of groups that is tried first, so that it does not flicker: another number is adopted only after it was the best in 4 updates in
 * a row. The first one is adopted at once. Where the number shown cannot be made any more (`possible` lacks it), the best one is taken
 * at once.
 */
export function smoothed(earlier: Smoothing | null, best: number, possible: readonly number[]): Smoothing {
  if (earlier === null || earlier.k === best || !possible.includes(earlier.k))
    return { k: best, rising: null, updates: 0 };
  const updates = earlier.rising === best ? earlier.updates + 1 : 1;
  return updates >= UPDATES_TO_CHANGE ? { k: best, rising: null, updates: 0 } : { k: earlier.k, rising: best, updates };
}

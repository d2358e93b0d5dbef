import { byLot } from '../counting/lot.js';
import { brokenQuotas, featuresOf, type PoolMember, type SortitionFrame } from './sortition.js';

/** Who may take a seat that became free, each list in the order in which to ask. */
export interface Replacements {
  /** People of the same profile: alike in every feature that has quotas. */
  readonly sameProfile: readonly string[];
  /** Others with whom the panel keeps to every quota. */
  readonly others: readonly string[];
}

/**
 * Replacements for a member who leaves, by lot with a published seed: first those of the same profile, then all others
 * with whom every quota still holds. Nobody who is on the panel, who said no before (`unavailable`), or, where the rule
 * is one of a household, who lives with a member who stays. Throws a RangeError where the leaving person is not on the
 * panel. Linear in the pool times the panel.
 */
export function replacementsFor(
  frame: SortitionFrame,
  panel: readonly string[],
  leaving: string,
  seed: string,
  unavailable: readonly string[] = [],
): Replacements {
  const members = new Set(panel);
  const gone = frame.pool.find(({ id }) => id === leaving);
  if (!gone || !members.has(leaving)) throw new RangeError('who leaves is not on the panel');
  const staying = frame.pool.filter(({ id }) => members.has(id) && id !== leaving);
  const households = new Set(frame.oneOfHousehold ? staying.flatMap(({ household }) => household ?? []) : []);
  const out = new Set([...panel, ...unavailable]);
  const free = frame.pool.filter(
    ({ id, household }) => !out.has(id) && !(household !== undefined && households.has(household)),
  );
  const features = featuresOf(frame.quotas);
  const isAlike = (one: PoolMember): boolean => features.every((it) => one.features[it] === gone.features[it]);
  const fits = (one: PoolMember): boolean => brokenQuotas(frame.quotas, [...staying, one]).length === 0;
  const asked = (people: readonly PoolMember[]): string[] =>
    byLot(
      seed,
      people.map(({ id }) => id),
    );
  return { sameProfile: asked(free.filter(isAlike)), others: asked(free.filter((it) => !isAlike(it) && fits(it))) };
}

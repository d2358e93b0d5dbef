import type { TownView } from '@polylogue/shared/networks/schemas';
import type { VoteBreakdown, WeightTargets } from '@polylogue/shared/opinions/breakdown';
import { NO_TOWN } from '@polylogue/shared/polls/no-town';

/** Columns that must count for something: one alone weighs the same whatever it is. */
const LEAST_TARGETS = 2;
/** As many as the contract takes. */
const MOST = 1_000_000_000;
/** Digits, in threes or not: 8931, 8 931, 8,931, 8.931. People are whole. */
const WHOLE = /^\d{1,3}(?:[\s.,'’]\d{3})+$|^\d+$/;

/** What was typed, understood: targets by key without those left empty; or what is wrong, and where (null: all together). */
export type TypedWeights =
  | { readonly ok: true; readonly targets: WeightTargets }
  | { readonly ok: false; readonly fault: 'not_whole' | 'too_few'; readonly key: string | null };

/** Targets from typed texts by key. Linear. */
export function weightsFrom(typed: Readonly<Record<string, string>>): TypedWeights {
  const given = Object.entries(typed).filter(([, text]) => text.trim() !== '');
  const targets: Record<string, number> = {};
  for (const [key, text] of given) {
    const target = Number(text.trim().replace(/\D/g, ''));
    if (!WHOLE.test(text.trim()) || target > MOST) return { ok: false, fault: 'not_whole', key };
    targets[key] = target;
  }
  const isEnough = Object.values(targets).filter((target) => target > 0).length >= LEAST_TARGETS;
  return isEnough ? { ok: true, targets } : { ok: false, fault: 'too_few', key: null };
}

/**
 * Columns a weight can be entered for: all towns of the dialogue, also those of which nothing is shown; of languages and roles those that
 * are shown or were entered before. People without a town are no town.
 */
export function weighableKeys(
  { by, keys, targets }: VoteBreakdown,
  towns: readonly Pick<TownView, 'id'>[],
): readonly string[] {
  if (by === 'town') return towns.map(({ id }) => id);
  return [...new Set([...keys, ...Object.keys(targets ?? {})])].filter((key) => key !== NO_TOWN);
}

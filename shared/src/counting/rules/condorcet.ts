import type { Account } from '../account.js';
import { handedIn } from '../handed-in.js';
import type { RankedProfile } from '../profiles.js';
import type { Progress } from '../progress.js';
import { rankByScore, TIE_DEFAULTS, type TieOptions } from '../ties.js';
import { DEFAULT_OPTION_DEFAULTS, type DefaultOptionRule, droppedBy } from './default-option.js';
import { figuresByPair, type Pairwise, pairsAmong, pairwiseOf, preferring } from './pairwise.js';

/** What every rule on pairs can be told. */
export interface CondorcetOptions extends TieOptions, DefaultOptionRule {}

/** Ties stand, no default option. */
export const CONDORCET_DEFAULTS: CondorcetOptions = { ...TIE_DEFAULTS, ...DEFAULT_OPTION_DEFAULTS };

/** What a rule makes of the pairs of some options. */
export interface Verdict {
  /** A weak order of the options: below 0 where the first is better, 0 where they are tied. */
  readonly compare: (a: number, b: number) => number;
  readonly scores?: NonNullable<Account['scores']>;
  readonly paths?: NonNullable<Account['paths']>;
  readonly locked?: NonNullable<Account['locked']>;
  /** Ties met on the way; those of the order itself are found later. */
  readonly ties?: Account['ties'];
}

/** Decides on the pairs. `below` is the number of options that were dropped and so stand below all of these. */
export type Decide = (pairwise: Pairwise, below: number) => Verdict;

/** How a rule is called, what it was told, and how it decides. */
export interface PairRule<Options extends CondorcetOptions> {
  readonly rule: Account['rule'];
  readonly options: Options & Account['options'];
  readonly decide: Decide;
}

/**
 * A count by pairs, whatever the rule: the pairs, what is dropped against the default option, then the rule on the rest alone.
 * The dropped come last in the order, sorted among themselves by the same rule, and no figure of the rest depends on them. The
 * winner is the first of the order, or all who are tied there; without any valid ballot nobody wins. A ballot that marks
 * nothing is blank, one that holds overvotes alone is invalid: both prefer nobody. Throws as `droppedBy`.
 */
export function countByPairs<Options extends CondorcetOptions>(
  profile: RankedProfile,
  { rule, options, decide }: PairRule<Options>,
  progress?: Progress,
): Account {
  const handed = handedIn(profile, validityOf);
  const pairwise = pairwiseOf(profile, progress);
  const dropped = droppedBy(pairwise, options);
  const rest = [...profile.candidates.keys()].filter((option) => !dropped.includes(option));
  const chosen = outcomeOf(
    pairsAmong(pairwise, rest),
    { decide, below: dropped.length, seats: handed.votes > 0 ? 1 : 0 },
    options,
  );
  const others = outcomeOf(pairsAmong(pairwise, dropped), { decide, below: 0, seats: 0 }, options);
  const { candidates } = profile;
  return {
    rule,
    options: { ...options },
    ...handed.turnout,
    candidates: [...candidates],
    winners: chosen.winners,
    order: [...chosen.order, ...others.order],
    ...(chosen.scores && { scores: { ...chosen.scores, ...others.scores } }),
    pairwise: figuresByPair(candidates, (a, b) => preferring(pairwise, a, b)),
    ties: [...chosen.ties, ...others.ties],
    ...(options.default !== '' && { dropped: dropped.map((option) => candidates[option] ?? '') }),
    ...(chosen.paths && { paths: { ...chosen.paths, ...others.paths } }),
    ...(chosen.locked && { locked: [...chosen.locked, ...(others.locked ?? [])] }),
  };
}

/** The verdict on some options with the order that follows from it. */
function outcomeOf(
  pairwise: Pairwise,
  { decide, below, seats }: { readonly decide: Decide; readonly below: number; readonly seats: number },
  { tie, seed }: TieOptions,
) {
  const verdict = decide(pairwise, below);
  const ranking = rankByScore(pairwise.candidates, verdict.compare, { tie, seed, seats });
  return { ...verdict, ...ranking, ties: [...(verdict.ties ?? []), ...ranking.ties] };
}

const validityOf = ({ ranks }: RankedProfile['ballots'][number]): 'valid' | 'blank' | 'invalid' => {
  if (ranks.some((rank) => rank !== 'overvote' && rank.length > 0)) return 'valid';
  return ranks.includes('overvote') ? 'invalid' : 'blank';
};

/**
 * Puts options into tiers, 0 first: in each are those to whom nobody who is left is superior. `isSuperior` must have no circle.
 * So a partial order becomes a weak one that says no more than it must. Cubic in the options at worst.
 */
export function tiersOf(size: number, isSuperior: (a: number, b: number) => boolean): number[] {
  const tiers = new Array<number>(size).fill(0);
  let left = [...tiers.keys()];
  for (let tier = 0; left.length > 0; tier += 1) {
    const lower = left.filter((option) => left.some((other) => isSuperior(other, option)));
    if (lower.length === left.length) throw new RangeError('a circle has no first');
    left = lower;
    for (const option of lower) tiers[option] = tier + 1;
  }
  return tiers;
}

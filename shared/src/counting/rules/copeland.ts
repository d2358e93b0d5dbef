import type { Account } from '../account.js';
import { figuresOf } from '../handed-in.js';
import type { RankedProfile } from '../profiles.js';
import type { Progress } from '../progress.js';
import { CONDORCET_DEFAULTS, type CondorcetOptions, countByPairs, type Verdict } from './condorcet.js';
import { beats, type Pairwise } from './pairwise.js';

/** What Copeland's rule can be told. */
export type CopelandOptions = CondorcetOptions;

export const COPELAND_DEFAULTS: CopelandOptions = CONDORCET_DEFAULTS;

/**
 * Copeland's rule (Copeland 1951; Llull before him, 1299): 1 point for each option that an option beats, one half where the two
 * are tied; the most points win. Always elects a Condorcet winner, and otherwise somebody of the Smith set; ties are frequent
 * and stand, or are drawn by lot. Where options were dropped against a default option, the others win against these whatever
 * the ballots say, so `scores` keep the scale of all options and decide alone. Blank ballots prefer nobody. Quadratic in the
 * options after the pairs.
 */
export function countCopeland(
  profile: RankedProfile,
  options: Partial<CopelandOptions> = {},
  progress?: Progress,
): Account {
  const applied = { ...COPELAND_DEFAULTS, ...options };
  return countByPairs(profile, { rule: 'copeland', options: applied, decide }, progress);
}

function decide(pairwise: Pairwise, below: number): Verdict {
  const { candidates } = pairwise;
  const options = [...candidates.keys()];
  const points = options.map(
    (a) => below + options.reduce((sum, b) => (a === b ? sum : sum + pointFor(pairwise, a, b)), 0),
  );
  const pointsOf = (option: number): number => points[option] ?? 0;
  return {
    compare: (a, b) => pointsOf(b) - pointsOf(a),
    scores: figuresOf(candidates, pointsOf),
  };
}

const pointFor = (pairwise: Pairwise, a: number, b: number): number =>
  beats(pairwise, a, b) ? 1 : beats(pairwise, b, a) ? 0 : 0.5;

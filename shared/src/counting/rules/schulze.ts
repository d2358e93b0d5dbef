import type { Account } from '../account.js';
import type { RankedProfile } from '../profiles.js';
import type { Progress } from '../progress.js';
import { CONDORCET_DEFAULTS, type CondorcetOptions, countByPairs, type Decide, tiersOf } from './condorcet.js';
import { beats, figuresByPair, type Pairwise, preferring } from './pairwise.js';

/** What the Schulze method can be told. */
export interface SchulzeOptions extends CondorcetOptions {
  /** Strength of a defeat: the votes of the winning side, or these less the votes of the losing side. */
  readonly strength: 'winning-votes' | 'margins';
}

export const SCHULZE_DEFAULTS: SchulzeOptions = { ...CONDORCET_DEFAULTS, strength: 'winning-votes' };

/**
 * The Schulze method (Schulze 2011, Social Choice and Welfare 36:267-303). A path leads from option to option by pairs that are
 * won; it is as strong as its weakest pair. An option is better than another where its strongest path to it is stronger than
 * the one back; options to whom nobody is better win. `paths` are these strengths in votes, 0 where no path leads. The order
 * goes on the same way among those who are left: in each step they come to whom nobody left is better. Such options are tied:
 * they stand, or a lot is drawn among them. Of equally strong defeats none is preferred (the Debian constitution then looks at
 * the smaller opposition: it can leave fewer tied, and never elects somebody who is not among the tied here). Elects a
 * Condorcet winner, never a Condorcet loser, is monotone and independent of clones. Blank ballots prefer nobody. Cubic in the
 * options (Floyd and Warshall) after the pairs.
 */
export function countSchulze(
  profile: RankedProfile,
  options: Partial<SchulzeOptions> = {},
  progress?: Progress,
): Account {
  const applied = { ...SCHULZE_DEFAULTS, ...options };
  return countByPairs(profile, { rule: 'schulze', options: applied, decide: decideBy(applied.strength) }, progress);
}

const decideBy =
  (strength: SchulzeOptions['strength']): Decide =>
  (pairwise) => {
    const size = pairwise.candidates.length;
    const paths = strongestPaths(defeatsOf(pairwise, strength), size);
    const path = (a: number, b: number): number => paths[a * size + b] ?? 0;
    const tiers = tiersOf(size, (a, b) => path(a, b) > path(b, a));
    return {
      compare: (a, b) => (tiers[a] ?? 0) - (tiers[b] ?? 0),
      paths: figuresByPair(pairwise.candidates, path),
    };
  };

/** Strength of each defeat, row by row; 0 where the row does not beat the column. */
function defeatsOf(pairwise: Pairwise, strength: SchulzeOptions['strength']): Float64Array {
  const options = [...pairwise.candidates.keys()];
  return Float64Array.from(
    options.flatMap((a) =>
      options.map((b) => {
        if (!beats(pairwise, a, b)) return 0;
        return preferring(pairwise, a, b) - (strength === 'margins' ? preferring(pairwise, b, a) : 0);
      }),
    ),
  );
}

/**
 * Strengths of the strongest paths, row by row, from the strengths of single steps (0: no step): the widest paths by Floyd and
 * Warshall 1962. Strengths are only compared, so they stay exact. Cubic in `size`.
 */
export function strongestPaths(steps: Float64Array, size: number): Float64Array {
  const paths = Float64Array.from(steps);
  for (let via = 0; via < size; via += 1) {
    for (let from = 0; from < size; from += 1) {
      const there = paths[from * size + via] ?? 0;
      if (there === 0 || from === via) continue;
      for (let to = 0; to < size; to += 1) {
        const along = Math.min(there, paths[via * size + to] ?? 0);
        if (to !== from && along > (paths[from * size + to] ?? 0)) paths[from * size + to] = along;
      }
    }
  }
  return paths;
}

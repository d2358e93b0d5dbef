import type { Account } from '../account.js';
import { figuresOf } from '../handed-in.js';
import type { RankedProfile } from '../profiles.js';
import type { Progress } from '../progress.js';
import { CONDORCET_DEFAULTS, type CondorcetOptions, countByPairs, type Decide } from './condorcet.js';
import { beats, type Pairwise, preferring } from './pairwise.js';

/** What minimax can be told. */
export interface MinimaxOptions extends CondorcetOptions {
  /**
   * How bad a pair is for an option. `winning-votes`: the votes against it where it is beaten, else 0. `margins`: the votes
   * against it less those for it. `opposition`: the votes against it, beaten or not (not a Condorcet rule).
   */
  readonly strength: 'winning-votes' | 'margins' | 'opposition';
}

export const MINIMAX_DEFAULTS: MinimaxOptions = { ...CONDORCET_DEFAULTS, strength: 'winning-votes' };

/**
 * Minimax (Simpson 1969, Kramer 1977; also Simpson-Kramer): the option wins whose worst pair is the least bad. `scores` are
 * those worst pairs, in votes: the smaller the better (with margins below 0 for an option that wins all its pairs). By winning
 * votes and by margins it elects a Condorcet winner and raising a winner never harms it; it can elect a Condorcet loser, or
 * somebody outside the Smith set. Ties stand or are drawn by lot. Blank ballots prefer nobody. Quadratic in the options after
 * the pairs.
 */
export function countMinimax(
  profile: RankedProfile,
  options: Partial<MinimaxOptions> = {},
  progress?: Progress,
): Account {
  const applied = { ...MINIMAX_DEFAULTS, ...options };
  return countByPairs(profile, { rule: 'minimax', options: applied, decide: decideBy(applied.strength) }, progress);
}

const decideBy =
  (strength: MinimaxOptions['strength']): Decide =>
  (pairwise) => {
    const { candidates } = pairwise;
    const worst = candidates.map((_, option) => worstOf(pairwise, option, strength));
    const worstFor = (option: number): number => worst[option] ?? 0;
    return {
      compare: (a, b) => worstFor(a) - worstFor(b),
      scores: figuresOf(candidates, worstFor),
    };
  };

/** The worst pair of an option; 0 where it stands alone. */
function worstOf(pairwise: Pairwise, option: number, strength: MinimaxOptions['strength']): number {
  const others = [...pairwise.candidates.keys()].filter((other) => other !== option);
  const first = others[0];
  if (first === undefined) return 0;
  return others.reduce(
    (worst, other) => Math.max(worst, badness(pairwise, [other, option], strength)),
    badness(pairwise, [first, option], strength),
  );
}

function badness(
  pairwise: Pairwise,
  [rival, option]: readonly [number, number],
  strength: MinimaxOptions['strength'],
): number {
  const against = preferring(pairwise, rival, option);
  switch (strength) {
    case 'winning-votes':
      return beats(pairwise, rival, option) ? against : 0;
    case 'margins':
      return against - preferring(pairwise, option, rival);
    case 'opposition':
      return against;
  }
}

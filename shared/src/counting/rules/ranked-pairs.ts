import type { Account, Tie } from '../account.js';
import { byLot } from '../lot.js';
import type { RankedProfile } from '../profiles.js';
import type { Progress } from '../progress.js';
import { levels, type TieOptions } from '../ties.js';
import { CONDORCET_DEFAULTS, type CondorcetOptions, countByPairs, tiersOf, type Verdict } from './condorcet.js';
import { beats, type Pairwise, preferring } from './pairwise.js';
import { type Defeat, Lock } from './ranked-pairs-lock.js';

/** What ranked pairs can be told. `tie` also says how equal pairs that make a circle are treated. */
export type RankedPairsOptions = CondorcetOptions;

export const RANKED_PAIRS_DEFAULTS: RankedPairsOptions = CONDORCET_DEFAULTS;

/**
 * Ranked pairs (Tideman 1987, Social Choice and Welfare 4:185-206): defeats are looked at from the strongest to the weakest, by
 * votes of the winning side, then by fewer votes of the losing side; each is locked unless it makes a circle with those locked
 * before. Options that no locked pair speaks against win; the order goes on the same way among those who are left. `locked` are
 * the pairs that hold, in the order in which they were locked. Equally strong pairs that do not fit together: with `tie` `none`
 * they are taken together and none that is in a circle with the others is locked; with `lot` those in a circle are locked one
 * at a time in the order of a lot among their options (Zavist and Tideman 1989): first the pair whose winner was drawn earlier,
 * of one winner the pair whose loser was drawn later. Elects a Condorcet winner, never a Condorcet loser, somebody of the Smith
 * set always; without equal pairs monotone and independent of clones. Blank ballots prefer nobody. Cubic in the options after
 * the pairs, where few pairs are equal.
 */
export function countRankedPairs(
  profile: RankedProfile,
  options: Partial<RankedPairsOptions> = {},
  progress?: Progress,
): Account {
  const applied = { ...RANKED_PAIRS_DEFAULTS, ...options };
  const decide = (pairwise: Pairwise): Verdict => decideBy(pairwise, applied);
  return countByPairs(profile, { rule: 'ranked-pairs', options: applied, decide }, progress);
}

function decideBy(pairwise: Pairwise, options: TieOptions): Verdict {
  const { candidates } = pairwise;
  const lock = new Lock(candidates.length);
  const ties: Tie[] = [];
  for (const equals of byStrength(pairwise)) {
    const open = equals.filter((defeat) => !lock.contradicts(defeat));
    const circling = lock.circlesWith(open);
    for (const defeat of open) if (!circling.includes(defeat)) lock.add(defeat);
    if (circling.length > 0) ties.push(settle(lock, circling, candidates, options));
  }
  const tiers = tiersOf(candidates.length, (a, b) => lock.holds(a, b));
  return {
    compare: (a, b) => (tiers[a] ?? 0) - (tiers[b] ?? 0),
    locked: lock.locked.map(([winner, loser]) => [candidates[winner] ?? '', candidates[loser] ?? '']),
    ties,
  };
}

/** What becomes of equally strong defeats that make a circle: none is locked, or as many as fit in the order of a lot. */
function settle(lock: Lock, circling: readonly Defeat[], candidates: readonly string[], options: TieOptions): Tie {
  const among = candidates.filter((_, option) => circling.some((defeat) => defeat.includes(option)));
  const tie: Tie = { among, about: 'pair', brokenBy: options.tie, taken: [] };
  if (options.tie === 'none') return tie;
  const drawn = byLot(options.seed, among);
  for (const defeat of inOrderOf(drawn, circling, candidates)) if (!lock.contradicts(defeat)) lock.add(defeat);
  return { ...tie, taken: drawn };
}

/** All defeats, the strongest first, equally strong ones together and there in the order of the ballot paper. */
function byStrength(pairwise: Pairwise): Defeat[][] {
  const options = [...pairwise.candidates.keys()];
  const defeats = options.flatMap((a) => options.filter((b) => beats(pairwise, a, b)).map((b): Defeat => [a, b]));
  const compare = ([a, b]: Defeat, [c, d]: Defeat): number =>
    preferring(pairwise, c, d) - preferring(pairwise, a, b) || preferring(pairwise, b, a) - preferring(pairwise, d, c);
  const at = (place: number): Defeat => defeats[place] ?? [0, 0];
  return levels(defeats.length, (x, y) => compare(at(x), at(y))).map((level) => level.map(at));
}

/** Defeats in the order in which a lot of the options puts them: by the winner first drawn, then by the loser last drawn. */
function inOrderOf(drawn: readonly string[], defeats: readonly Defeat[], candidates: readonly string[]): Defeat[] {
  const placeOf = (option: number): number => drawn.indexOf(candidates[option] ?? '');
  return defeats.toSorted(([a, b], [c, d]) => placeOf(a) - placeOf(c) || placeOf(d) - placeOf(b));
}

import type { Account } from '../account.js';
import { accountByScore, scoresOfSums } from '../account-by-score.js';
import { handedIn } from '../handed-in.js';
import type { PicksProfile, Rank, RankedProfile } from '../profiles.js';
import { SEAT_DEFAULTS, type SeatOptions } from '../ties.js';

/** `seats` above 1: the single non-transferable vote. */
export type PluralityOptions = SeatOptions;

/** One seat, ties stand. */
export const PLURALITY_DEFAULTS: PluralityOptions = SEAT_DEFAULTS;

/**
 * Plurality (first past the post): each ballot is one vote, most votes win; with several seats the single non-transferable vote.
 * A ballot of picks must tick exactly one option, more make it invalid. On a ranked ballot the highest rank that is marked counts
 * (skipped ranks are passed over); two or more options there make it invalid. Blank: nothing ticked or
 * ranked. `scores` are votes; the base of a share is `ballots` less blank and invalid. Ties as in `rankByScore`; without any vote
 * nobody wins. Linear in ballots.
 */
export function countPlurality(
  profile: RankedProfile | PicksProfile,
  options: Partial<PluralityOptions> = {},
): Account {
  const rule = { ...PLURALITY_DEFAULTS, ...options };
  const { candidates } = profile;
  const handed = handedIn({ ...profile, ballots: choicesOf(profile) }, ({ choice }) =>
    typeof choice === 'number' ? 'valid' : choice,
  );
  const tally = candidates.map(() => 0);
  for (const { count, choice } of handed.valid)
    if (typeof choice === 'number') tally[choice] = (tally[choice] ?? 0) + count;
  return accountByScore(
    { rule: 'plurality', options: { ...rule }, seats: rule },
    candidates,
    handed,
    scoresOfSums(tally),
  );
}

type Choice = number | 'blank' | 'invalid';

const choicesOf = (profile: RankedProfile | PicksProfile): { readonly count: number; readonly choice: Choice }[] =>
  profile.form === 'picks'
    ? profile.ballots.map(({ count, picks }) => ({ count, choice: choiceAt(picks) }))
    : profile.ballots.map(({ count, ranks }) => ({ count, choice: choiceAt(ranks.find(isMarked) ?? []) }));

const isMarked = (rank: Rank): boolean => rank.length > 0;

function choiceAt(rank: Rank): Choice {
  if (rank === 'overvote' || rank.length > 1) return 'invalid';
  return rank[0] ?? 'blank';
}

import type { Account } from '../account.js';
import { accountByScore, scoresOfFractions } from '../account-by-score.js';
import { Fraction } from '../fraction.js';
import { type HandedIn, handedIn } from '../handed-in.js';
import type { RankedProfile } from '../profiles.js';
import { SEAT_DEFAULTS, type SeatOptions } from '../ties.js';

/** How many win, and ties. */
export type BordaOptions = SeatOptions;

/** One seat, ties stand. */
export const BORDA_DEFAULTS: BordaOptions = SEAT_DEFAULTS;

/** What a first rank is worth, and how many win. */
export interface BordaTruncatedOptions extends SeatOptions {
  /** Points of a first rank, as a rule the ranks that the ballot paper has; `longest`: as long as the longest ballot handed in. */
  readonly top: number | 'longest';
}

/** The longest ballot gives the points of a first rank. */
export const BORDA_TRUNCATED_DEFAULTS: BordaTruncatedOptions = { top: 'longest', ...SEAT_DEFAULTS };

/**
 * Borda count (Borda 1781): of n options the first gets n-1 points, the next one less, down to 0. Options at an equal rank share
 * the points of their places evenly; so do all that were left unranked, with the places that are left
 * ("tie-averaged"), so that a short ballot gives out as many points as a full one. Skipped ranks cost nothing; of an option ranked twice the
 * first place counts; an overvote of which only the fact is known is passed over, and a ballot with nothing else is invalid. Blank:
 * nothing ranked. Ties as in `rankByScore`, decided on exact fractions; without any vote nobody wins. Linear in ballots times n.
 */
export function countBorda(profile: RankedProfile, options: Partial<BordaOptions> = {}): Account {
  const rule = { ...BORDA_DEFAULTS, ...options };
  const size = profile.candidates.length;
  const handed = sortedOut(profile);
  const points = pointsOf(handed.valid, size, { top: size - 1, unranked: 'shared' });
  const applied = { unranked: 'shared', ...rule };
  return accountByScore(
    { rule: 'borda', options: applied, seats: rule },
    profile.candidates,
    handed,
    scoresOfFractions(points),
  );
}

/**
 * Borda count on short ballots: the first rank gets `top` points, the next one less, never below 0, and whoever was left unranked
 * gets 0. This makes it gainful to rank few, so it is a rule of its own with a name of its own. All else as in `countBorda`.
 */
export function countBordaTruncated(profile: RankedProfile, options: Partial<BordaTruncatedOptions> = {}): Account {
  const rule = { ...BORDA_TRUNCATED_DEFAULTS, ...options };
  const handed = sortedOut(profile);
  const top = rule.top === 'longest' ? longestOf(profile) : rule.top;
  const points = pointsOf(handed.valid, profile.candidates.length, { top, unranked: 'zero' });
  const applied = { unranked: 'zero', ...rule, top };
  return accountByScore(
    { rule: 'borda-truncated', options: applied, seats: rule },
    profile.candidates,
    handed,
    scoresOfFractions(points),
  );
}

type Ballot = RankedProfile['ballots'][number];

const sortedOut = (profile: RankedProfile): HandedIn<Ballot> =>
  handedIn(profile, ({ ranks }) => {
    if (ranks.some((rank) => rank !== 'overvote' && rank.length > 0)) return 'valid';
    return ranks.includes('overvote') ? 'invalid' : 'blank';
  });

/** Points are whole numbers over the size of a level: sums are kept apart by size, and become one fraction at the end. */
function pointsOf(
  ballots: readonly Ballot[],
  size: number,
  { top, unranked }: { top: number; unranked: 'shared' | 'zero' },
): Fraction[] {
  const bySize = Array.from({ length: size + 1 }, () => new Float64Array(size));
  const give = (level: readonly number[], place: number, count: number): void => {
    let worth = 0;
    for (let at = place; at < place + level.length; at += 1) worth += Math.max(0, top - at);
    const sums = bySize[level.length];
    if (sums && worth > 0) for (const option of level) sums[option] = (sums[option] ?? 0) + count * worth;
  };
  const all = Array.from({ length: size }, (_, option) => option);
  for (const { count, ranks } of ballots) {
    const seen = new Uint8Array(size);
    let place = 0;
    for (const level of freshLevels(ranks, seen)) {
      give(level, place, count);
      place += level.length;
    }
    if (unranked === 'zero' || place === size) continue;
    const left = all.filter((option) => seen[option] === 0);
    give(left, place, count);
  }
  return all.map((option) =>
    bySize.reduce(
      (sum, sums, level) => (sums[option] ? sum.plus(Fraction.of(sums[option], level)) : sum),
      Fraction.ZERO,
    ),
  );
}

/** The levels of a ballot, best first, each option at its first place only. Marks in `seen` what it gives. */
function* freshLevels(ranks: Ballot['ranks'], seen: Uint8Array): Generator<readonly number[]> {
  for (const rank of ranks) {
    if (rank === 'overvote') continue;
    const level = rank.every((option) => seen[option] === 0) ? rank : rank.filter((option) => seen[option] === 0);
    for (const option of level) seen[option] = 1;
    yield level;
  }
}

/** Ranks that a ballot has room for, as far as the ballots show: marked or not, and each option of an equal rank takes one. */
function longestOf({ ballots, candidates }: RankedProfile): number {
  let longest = 0;
  for (const { count, ranks } of ballots) {
    if (count === 0) continue;
    let options = 0;
    for (const level of freshLevels(ranks, new Uint8Array(candidates.length))) options += level.length;
    longest = Math.max(longest, ranks.length, options);
  }
  return longest;
}

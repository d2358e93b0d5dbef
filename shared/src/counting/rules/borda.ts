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
 * the points of their places evenly; so do all that were left unranked, with the places that are left (Dummett's and Black's
 * treatment, "tie-averaged"): an option must not gain by being left out. Skipped ranks cost nothing; of an option ranked twice the
 * first place counts; an overvote of which only the fact is known is passed over, and a ballot with nothing else is invalid. Blank:
 * nothing ranked. Ties as in `rankByScore`, decided on exact fractions; without any vote nobody wins. Linear in ballots times n.
 */
export function countBorda(profile: RankedProfile, options: Partial<BordaOptions> = {}): Account {
  const rule = { ...BORDA_DEFAULTS, ...options };
  const size = profile.candidates.length;
  const papers = papersOf(profile);
  const points = pointsOf(papers.valid, size, { top: size - 1, unranked: 'shared' });
  const applied = { unranked: 'shared', ...rule };
  return accountByScore(
    { rule: 'borda', options: applied, seats: rule },
    profile.candidates,
    papers,
    scoresOfFractions(points),
  );
}

/**
 * Borda count on short ballots: the first rank gets `top` points, the next one less, never below 0, and whoever was left unranked
 * gets 0. This makes it gainful to rank few, so it is a rule of its own with a name of its own. All else as in `countBorda`.
 */
export function countBordaTruncated(profile: RankedProfile, options: Partial<BordaTruncatedOptions> = {}): Account {
  const rule = { ...BORDA_TRUNCATED_DEFAULTS, ...options };
  const papers = papersOf(profile);
  const top = rule.top === 'longest' ? longestOf(profile, papers) : rule.top;
  const points = pointsOf(papers.valid, profile.candidates.length, { top, unranked: 'zero' });
  const applied = { unranked: 'zero', ...rule, top };
  return accountByScore(
    { rule: 'borda-truncated', options: applied, seats: rule },
    profile.candidates,
    papers,
    scoresOfFractions(points),
  );
}

/** A ballot as levels of options, best first, each option once. */
interface Paper {
  readonly count: number;
  readonly levels: readonly (readonly number[])[];
  readonly isMarked: boolean;
}

function papersOf(profile: RankedProfile): HandedIn<Paper> {
  const ballots = profile.ballots.map(({ count, ranks }) => ({
    count,
    levels: levelsOf(ranks),
    isMarked: ranks.some((rank) => rank.length > 0),
  }));
  const { invalid = 0 } = profile;
  return handedIn({ ballots, invalid }, ({ levels, isMarked }) => {
    if (levels.length > 0) return 'valid';
    return isMarked ? 'invalid' : 'blank';
  });
}

function levelsOf(ranks: RankedProfile['ballots'][number]['ranks']): number[][] {
  const seen = new Set<number>();
  const found: number[][] = [];
  for (const rank of ranks) {
    if (rank === 'overvote') continue;
    const level = rank.filter((option) => !seen.has(option) && seen.add(option));
    if (level.length > 0) found.push(level);
  }
  return found;
}

/** Points are whole numbers over the size of a level: sums are kept apart by size, and become one fraction at the end. */
function pointsOf(
  papers: readonly Paper[],
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
  for (const { count, levels } of papers) {
    let place = 0;
    for (const level of levels) {
      give(level, place, count);
      place += level.length;
    }
    if (unranked === 'zero' || place === size) continue;
    const ranked = new Set(levels.flat());
    give(
      all.filter((option) => !ranked.has(option)),
      place,
      count,
    );
  }
  return all.map((option) =>
    bySize.reduce(
      (sum, sums, level) => (sums[option] ? sum.plus(Fraction.of(sums[option], level)) : sum),
      Fraction.ZERO,
    ),
  );
}

/** Ranks that a ballot has room for, as far as the ballots show: marked or not, and each option of an equal rank takes one. */
const longestOf = (profile: RankedProfile, papers: HandedIn<Paper>): number =>
  Math.max(
    profile.ballots.reduce((longest, { count, ranks }) => (count > 0 ? Math.max(longest, ranks.length) : longest), 0),
    papers.valid.reduce((longest, { levels }) => Math.max(longest, levels.flat().length), 0),
  );

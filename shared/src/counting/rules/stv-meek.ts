import type { Account, Round } from '../account.js';
import type { RankedProfile } from '../profiles.js';
import type { Progress } from '../progress.js';
import { FIRST_SEPARATOR } from './irv.js';
import { distribute, nextKeep, UNIT, waysOf } from './stv-keeping.js';
import { type PaperOptions, type Papers, papersOf } from './stv-papers.js';
import {
  accountOf,
  electOn,
  extreme,
  firstOut,
  isOver,
  namesOf,
  type SeatOptions,
  type Standing,
  standingOf,
  tallyOf,
} from './stv-standing.js';

/** Options of Meek's count. Every one can change who wins. */
export interface StvMeekOptions extends PaperOptions, SeatOptions {}

/** An equal rank ends a paper where two or more of its options are in the count; ties by the latest earlier round, then by lot. */
export const STV_MEEK_DEFAULTS: StvMeekOptions = {
  seats: 1,
  overvote: 'exhaust',
  skipped: 'ignore',
  first: [],
  tie: 'earlier-round',
  seed: '',
};

/**
 * Single transferable vote by Meek's rule: an elected option keeps of every vote that comes to it just the part (its keep factor)
 * that leaves it with the quota, and the rest goes on; the quota is worked out anew from the votes not exhausted:
 * votes / (seats + 1), cut, plus one unit. A round distributes all votes until somebody has the quota, or until the surpluses in
 * all are below 0.000001 or no longer fall; then the option with fewest votes is excluded. Where as many are left as seats, all of
 * them are elected, by number of votes.
 *
 * Source: I. D. Hill, B. A. Wichmann, D. R. Woodall, "Algorithm 123: Single transferable vote by Meek's method", The Computer
 * Journal 30 (1987); arithmetic of the Proportional Representation Foundation's reference Meek rule: nine decimals, what is kept
 * is rounded up. Options are tied for exclusion where their votes differ by no more than the surpluses in all (the reference rule).
 * `exhausted`: what no option keeps. `transferred`: what options gained since the round before. `quota` is that of the round.
 * Blank papers count for nothing; without a single vote nobody is elected. An equal rank of which two or more are elected or still
 * hopeful ends a paper. Not monotonic. Proportional to solid coalitions by the quota.
 * Time: rounds × (marks on all papers + iterations × different ways of the votes). Throws a RangeError from nine million ballots.
 */
export function countStvMeek(
  profile: RankedProfile,
  options: Partial<StvMeekOptions> = {},
  progress: Progress = () => undefined,
): Account {
  const rule = { ...STV_MEEK_DEFAULTS, ...options };
  const papers = papersOf(profile, rule);
  if (!Number.isSafeInteger(papers.valid * UNIT)) throw new RangeError('too many ballots for nine decimals');
  const count = started(profile.candidates, rule, papers);
  const { names, hopeful } = count.standing;
  while (round(count)) progress(names.length - hopeful.size, names.length);
  return {
    rule: 'stv-meek',
    options: { ...rule, first: rule.first.join(FIRST_SEPARATOR), decimals: 9, omega: 0.000001 },
    ...accountOf(count.standing, papers, profile.invalid ?? 0),
  };
}

/** An iteration ends when the surpluses in all are below this (units: 0.000001 votes). */
const OMEGA = UNIT / 1_000_000;

interface Count {
  readonly standing: Standing;
  readonly papers: Papers;
  /** Of each paper, the first mark that names anybody not excluded. */
  readonly begins: Int32Array;
  /** Keep factors in units: 1 for the hopeful, 0 for the excluded. */
  readonly keep: Float64Array;
  /** What the round before decided. */
  from: Round['from'];
}

/** A distribution of all votes, in units. */
interface Distribution {
  readonly votes: Float64Array;
  readonly sum: number;
  readonly quota: number;
  /** What the elected hold above the quota, in all; not below 0. */
  readonly surplus: number;
}

function started(names: readonly string[], rule: StvMeekOptions, papers: Papers): Count {
  const keep = new Float64Array(names.length).fill(UNIT);
  return { standing: standingOf(names, rule), papers, begins: papers.starts.slice(), keep, from: undefined };
}

/** One round; false where it was the last. */
function round(count: Count): boolean {
  const { standing, keep } = count;
  const first = firstOut(standing);
  const found = iterate(count, first.length > 0);
  const elected = first.length > 0 || found.sum === 0 ? [] : electOn(standing, found.votes, found.quota);
  const isLast = found.sum === 0 || isOver(standing);
  const excluded = isLast || elected.length > 0 ? [] : first.length > 0 ? first : [lowest(standing, found)];
  recordRound(count, found, { elected, excluded });
  for (const option of excluded) {
    standing.hopeful.delete(option);
    keep[option] = 0;
  }
  return !isLast;
}

const lowest = (standing: Standing, { votes, surplus }: Distribution): number =>
  extreme(standing, [...standing.hopeful], { votes, about: 'elimination', within: surplus });

/** Distributes until a hopeful option has the quota, or the surpluses in all are small or fall no more. */
function iterate({ standing, papers, begins, keep }: Count, onlyOnce: boolean): Distribution {
  const ways = waysOf(papers, begins, {
    isIn: (option) => (keep[option] ?? 0) > 0,
    keepsAll: (option) => standing.hopeful.has(option),
  });
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const found = distribution(standing, distribute(ways, keep));
    const { votes, quota, surplus } = found;
    const isElecting = [...standing.hopeful].some((option) => (votes[option] ?? 0) >= quota);
    if (onlyOnce || isElecting || surplus < OMEGA || surplus >= before) return found;
    before = surplus;
    for (const option of standing.winners) keep[option] = nextKeep(keep[option] ?? 0, quota, votes[option] ?? 0);
  }
}

/** The remainder is taken off before the division, so that the cut quotient is exact. */
function distribution({ winners, rule }: Standing, votes: Float64Array): Distribution {
  const sum = votes.reduce((all, held) => all + held, 0);
  const share = rule.seats + 1;
  const quota = (sum - (sum % share)) / share + 1;
  const above = winners.reduce((all, option) => all + (votes[option] ?? 0) - quota, 0);
  return { votes, sum, quota, surplus: Math.max(0, above) };
}

interface Happened {
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
}

function recordRound(count: Count, { votes, sum, quota }: Distribution, { elected, excluded }: Happened): void {
  const { standing, papers, from } = count;
  const before = standing.earlier.at(-1) ?? votes;
  const gained = votes.reduce((all, held, option) => all + Math.max(0, held - (before[option] ?? 0)), 0);
  standing.rounds.push({
    tally: tallyOf(standing, votes, UNIT),
    elected: namesOf(standing, elected),
    eliminated: namesOf(standing, excluded),
    transferred: gained / UNIT,
    exhausted: (papers.valid * UNIT - sum) / UNIT,
    ...(from ? { from } : {}),
    quota: quota / UNIT,
  });
  standing.earlier.push(votes);
  count.from = {
    names: namesOf(standing, [...elected, ...excluded]),
    what: elected.length > 0 ? 'surplus' : 'exclusion',
  };
}

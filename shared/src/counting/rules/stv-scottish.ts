import type { Account } from '../account.js';
import type { RankedProfile } from '../profiles.js';
import type { Progress } from '../progress.js';
import { FIRST_SEPARATOR } from './irv.js';
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
import { moveVotes, scaleFor, type Votes, votesAtFirst } from './stv-transfers.js';

/** Options of a count by transferable votes with a fixed quota. Every one can change who wins. */
export interface StvScottishOptions extends PaperOptions, SeatOptions {
  /** Decimals to which the value of a transferred paper is cut, 0 to 9. */
  readonly decimals: number;
  /**
   * Course of the count. `scottish`: one surplus at a time, the largest first; who has none causes no round; the value of a paper
   * is cut once; the count ends as soon as all seats are filled. `rctab`: a round that elects is followed by one in which the
   * surpluses of all whom it elected move together, even where there is none and after the last seat; the share that moves is
   * cut first, then the value of the paper.
   */
  readonly course: 'scottish' | 'rctab';
}

/** Scottish councils: five decimals; a paper with an equal rank counts as far as it is plain; ties by the latest earlier stage. */
export const STV_SCOTTISH_DEFAULTS: StvScottishOptions = {
  seats: 1,
  decimals: 5,
  overvote: 'exhaust',
  skipped: 'ignore',
  first: [],
  course: 'scottish',
  tie: 'earlier-round',
  seed: '',
};

/**
 * Minneapolis as tabulated by RCTab (Universal RCV Tabulator, `multiWinnerAllowMultipleWinnersPerRound`): four decimals, equal
 * ranks passed over, more than two empty ranks in a row end a paper, undeclared write-ins (as its reports and as its ballots name them) out first.
 */
export const RCTAB_STV: Omit<StvScottishOptions, 'seats' | 'seed'> = {
  decimals: 4,
  overvote: 'skip',
  skipped: 2,
  first: ['Undeclared Write-ins', 'UWI'],
  course: 'rctab',
  tie: 'earlier-round',
};

/**
 * Single transferable vote by the Scottish rules: the weighted inclusive Gregory method. Votes are exact decimals.
 *
 * Quota: floor(votes of the first round / (seats + 1)) + 1. Who has it is elected. The surplus of an elected option moves on all
 * its papers, each worth surplus × its value / votes, cut (not rounded); papers never move to the elected. Where no surplus is
 * left, the option with fewest votes is excluded and its papers move at their value. Where as many are left as seats, all of them
 * are elected, by number of votes, on the tally then reached; this is so even where the last of them lack the quota.
 *
 * Source: Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52. Like the councils' published
 * stages, the papers of the last excluded are still moved before the seats that are left are filled.
 * Ties for the largest surplus or the fewest votes: `tie`. Blank papers count for nothing. Papers that are marked but name nobody
 * plainly are `exhausted` from round 1. Without a single vote nobody is elected.
 * Not monotonic: more support can cost a seat. Proportional to solid coalitions by the quota (Droop), up to the cut decimals.
 * Time: linear in the marks on all papers, plus rounds × options. Throws a RangeError where decimals are out of range or
 * ballots × 10^decimals is not below 2^53.
 */
export function countStvScottish(
  profile: RankedProfile,
  options: Partial<StvScottishOptions> = {},
  progress: Progress = () => undefined,
): Account {
  const rule = { ...STV_SCOTTISH_DEFAULTS, ...options };
  const papers = papersOf(profile, rule);
  const count = started(profile.candidates, rule, papers);
  runCount(count, progress);
  return {
    rule: 'stv-scottish',
    options: { ...rule, first: rule.first.join(FIRST_SEPARATOR) },
    ...accountOf(count.standing, papers, profile.invalid ?? 0),
    quota: count.quota / count.votes.scale,
  };
}

interface Count {
  readonly standing: Standing;
  readonly votes: Votes;
  /** In units of the last decimal, like all votes here. */
  readonly quota: number;
  /** Elected with a surplus that has not moved yet. */
  readonly pending: Set<number>;
  readonly course: StvScottishOptions['course'];
}

/** What moves after a round. */
interface Step {
  readonly options: readonly number[];
  readonly what: 'surplus' | 'exclusion';
}

function started(names: readonly string[], rule: StvScottishOptions, papers: Papers): Count {
  const votes = votesAtFirst(papers, names.length, scaleFor(rule.decimals, papers.valid));
  const cast = votes.held.reduce((sum, held) => sum + held, 0) / votes.scale;
  const quota = (Math.floor(cast / (rule.seats + 1)) + 1) * votes.scale;
  return { standing: standingOf(names, rule), votes, quota, pending: new Set(), course: rule.course };
}

function runCount(count: Count, progress: Progress): void {
  const { standing, votes } = count;
  const hasVotes = votes.held.some((held) => held > 0);
  let moved = 0;
  let before: Step | null = null;
  for (;;) {
    const elected = hasVotes ? elect(count) : [];
    const step = hasVotes ? nextStep(count, elected) : null;
    recordRound(count, { elected, step, before, moved });
    progress(standing.names.length - standing.hopeful.size, standing.names.length);
    if (!step) return;
    if (step.what === 'exclusion') for (const option of step.options) standing.hopeful.delete(option);
    moved = moveAfter(count, step);
    before = step;
  }
}

/** Rules 47 and 52. */
function elect({ standing, votes, quota, pending }: Count): number[] {
  if (firstOut(standing).length > 0) return [];
  const elected = electOn(standing, votes.held, quota);
  for (const option of elected) if ((votes.held[option] ?? 0) > quota) pending.add(option);
  return elected;
}

function nextStep({ standing, votes, pending, course }: Count, elected: readonly number[]): Step | null {
  const held = votes.held;
  if (course === 'rctab' && elected.length > 0) return { options: elected, what: 'surplus' };
  if (isOver(standing)) return null;
  if (pending.size > 0) {
    return { options: [extreme(standing, [...pending], { votes: held, about: 'surplus' })], what: 'surplus' };
  }
  const first = firstOut(standing);
  if (first.length > 0) return { options: first, what: 'exclusion' };
  return {
    options: [extreme(standing, [...standing.hopeful], { votes: held, about: 'elimination' })],
    what: 'exclusion',
  };
}

/** Rules 48 and 50: the votes that moved. An elected option that has the quota keeps it; one elected without it keeps what it has. */
function moveAfter({ standing, votes, pending, quota, course }: Count, { options, what }: Step): number {
  const mayReceive = (to: number): boolean => standing.hopeful.has(to);
  let moved = 0;
  for (const option of options) {
    const keeps = what === 'surplus' ? Math.min(quota, votes.held[option] ?? 0) : 0;
    moved += moveVotes(votes, option, keeps, { mayReceive, course });
    pending.delete(option);
  }
  return moved;
}

interface Happened {
  readonly elected: readonly number[];
  readonly step: Step | null;
  readonly before: Step | null;
  readonly moved: number;
}

function recordRound({ standing, votes }: Count, { elected, step, before, moved }: Happened): void {
  standing.rounds.push({
    tally: tallyOf(standing, votes.held, votes.scale),
    elected: namesOf(standing, elected),
    eliminated: step?.what === 'exclusion' ? namesOf(standing, step.options) : [],
    transferred: moved / votes.scale,
    exhausted: votes.exhausted / votes.scale,
    ...(before ? { from: { names: namesOf(standing, before.options), what: before.what } } : {}),
  });
  standing.earlier.push(votes.held.slice());
}

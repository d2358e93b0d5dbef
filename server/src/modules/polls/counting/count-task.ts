import type { Account, RuleName } from '@polylogue/shared/counting/account';
import type { Profile } from '@polylogue/shared/counting/profiles';
import type { Progress } from '@polylogue/shared/counting/progress';
import { countFile } from '@polylogue/shared/counting/registry';
import type { CountSettings, MarksGroup } from '@polylogue/shared/polls/counting.rules';
import type { PollResult } from '@polylogue/shared/polls/results';
import type { WordMerge } from '@polylogue/shared/polls/words.rules';
import {
  type CountedPaper,
  type CountedPoll,
  type CountedTurnout,
  countingOf,
  pollResult,
} from '../domain/poll-result.js';
import { type BallotText, ballotTexts, type FiledBallots, type FiledPoll } from '../domain/poll-result-files.js';

/** Ballots and the rule to count them by: plain data that can be sent to a thread. */
export interface CountTask extends CountSettings {
  readonly profile: Profile;
}

/** Ballots to be written as files. */
export interface FilesTask {
  readonly poll: FiledPoll;
  readonly ballots: FiledBallots;
  readonly names: readonly string[];
  readonly languages: readonly string[];
}

/** A closed poll to be counted whole. Nothing of it is as large as its ballots, which are text: that is sent to a thread without work. */
export interface PollTask {
  readonly poll: CountedPoll;
  readonly turnout: CountedTurnout;
  /** What the account calls the options. */
  readonly names: readonly string[];
  /** `MarksGroup[]` from phones and stewards, as JSON. */
  readonly groups: string;
  readonly papers: readonly CountedPaper[];
  readonly merges: readonly WordMerge[];
  readonly hiddenTexts: number;
}

/** What a count finds; the account is null for kinds that are summed up. */
export interface CountedPollResult {
  readonly account: Account | null;
  readonly result: PollResult;
}

/** What the thread is asked for. */
export type ThreadTask = { readonly count: CountTask } | { readonly poll: PollTask } | { readonly files: FilesTask };

/** What the thread answers: how far it is, then what was asked for or why there is none. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'account'; readonly account: Account }
  | ({ readonly kind: 'poll' } & CountedPollResult)
  | { readonly kind: 'files'; readonly files: readonly BallotText[] }
  | { readonly kind: 'failed'; readonly error: string };

export const filesTask = ({ poll, ballots, names, languages }: FilesTask): BallotText[] =>
  ballotTexts(poll, ballots, { names, languages });

/** Counts. Throws where the rule refuses: settings and ballots of a poll are checked before, so that is a bug. */
export function countTask({ rule, seats, options, profile }: CountTask, progress?: Progress): Account {
  const outcome = countFile({ profile, defaults: {} }, { rule, seats, options }, progress);
  if (outcome.ok) return outcome.account;
  throw new Error(`a poll cannot be counted: ${outcome.fault.code} ${JSON.stringify(outcome.fault.params)}`);
}

/** Reads the ballots, counts them by the poll's rule and sums up the result. Throws like `countTask`. */
export function pollTask(task: PollTask, progress?: Progress): CountedPollResult {
  const { poll, turnout, names, papers, merges, hiddenTexts } = task;
  // Written by the database from what was checked when it was cast.
  const groups: MarksGroup[] = JSON.parse(task.groups);
  const counting = countingOf(poll, { groups, papers }, names);
  const account = counting && countTask(counting, progress);
  return { account, result: pollResult(poll, turnout, { groups, papers, merges, hiddenTexts }, account) };
}

/** Rules that compare options in pairs, or take rounds over all ballots: their work grows with the square of the options and more. */
const BY_ROUNDS: ReadonlySet<RuleName> = new Set([
  'irv',
  'stv-scottish',
  'stv-meek',
  'copeland',
  'minimax',
  'schulze',
  'ranked-pairs',
]);
/** Shares are raised again and again. */
const EQUAL_SHARES_ROUNDS = 200;

/** About how many steps a count takes: marks looked at, pairs compared. Only its size matters. */
export function stepsOf(rule: RuleName | null, ballots: number, options: number): number {
  const marks = ballots * Math.max(options, 1);
  if (rule === 'equal-shares') return marks * EQUAL_SHARES_ROUNDS;
  return rule !== null && BY_ROUNDS.has(rule) ? marks * options + options ** 3 : marks;
}

/** Above so many steps a count leaves the event loop: below it takes some milliseconds. */
export const MOST_STEPS_INLINE = 200_000;

/** Above so many groups of alike ballots their files are written by the thread. */
export const MOST_GROUPS_INLINE = 1000;

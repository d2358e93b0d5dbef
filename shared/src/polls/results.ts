import { z } from 'zod';
import { Account } from '../counting/account.js';
import { PollOptionId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { DecisionOutcome } from './decision.js';

const people = z.int().nonnegative();
/** By town id; people without a town under `none`. Towns with fewer than 5 people are not in it, nor what would give them away. */
const cells = z.record(z.string(), people);

/** Where the ballots came from. Paper and assisted ones together never exceed the heads counted in their hall. */
export const BallotSources = z.object({ online: people, assisted: people, paper: people });
export type BallotSources = z.infer<typeof BallotSources>;

/** What every percentage stands on. `ballots` = valid + blank + invalid; invalid ones are possible on paper only. */
export const ResultBase = z.object({
  /** People who could have voted, as the frozen list had them, with the heads counted in halls who have no device. */
  eligible: people,
  ballots: people,
  valid: people,
  blank: people,
  invalid: people,
  sources: BallotSources,
});
export type ResultBase = z.infer<typeof ResultBase>;

/**
 * Figures of one option. `votes`: people who chose it (yes / no, single, multiple, approval, budget, dates: yes), put it first
 * (ranking), gave it any grade or score (grades, score); `points`: the sum of what it was given (score, points, quadratic).
 */
export const OptionResult = z.object({
  optionId: PollOptionId,
  votes: people,
  points: z.int().optional(),
  /** Dates: people who could come if need be. */
  maybe: people.optional(),
  /** Grades: people by grade, best first; score and dates as well: people by value from 0. */
  distribution: z.array(people).optional(),
  byTown: cells,
  byLang: cells,
});
export type OptionResult = z.infer<typeof OptionResult>;

/** What the counting rule found, without the rounds and the matrix: those are in the account, fetched apart. */
export const Outcome = Account.pick({
  rule: true,
  options: true,
  ballots: true,
  blank: true,
  invalid: true,
  winners: true,
  order: true,
  scores: true,
  ties: true,
  quota: true,
  seats: true,
  spent: true,
  budget: true,
});
export type Outcome = z.infer<typeof Outcome>;

/** A scale or a number in words and figures. Values in the smallest steps of the poll. Quartiles by the named method. */
export const ValueSummary = z.object({
  n: people,
  noOpinion: people,
  /** People by value; for numbers the values that occur, at most 60 classes of equal width. */
  distribution: z.array(z.object({ from: z.int(), to: z.int(), people })),
  median: z.number().nullable(),
  lowerQuartile: z.number().nullable(),
  upperQuartile: z.number().nullable(),
  /** For numbers only: a scale has no mean. */
  mean: z.number().nullable(),
  lowest: z.int().nullable(),
  highest: z.int().nullable(),
});
export type ValueSummary = z.infer<typeof ValueSummary>;

/** A word of a word cloud after staff merged spellings: how many people wrote it. */
export const WordCount = z.object({ word: z.string(), lang: LanguageTag, people });
export type WordCount = z.infer<typeof WordCount>;

/**
 * Before and after, of those who voted both times (pairs kept). `flows[from][to]` counts people; rows and columns are `labels`: ids of
 * the options in their order (for a scale its steps), and `none` at the end where somebody had no opinion or left the ballot blank.
 * Of fewer than 5 pairs, or where the flows would tell how one to four others voted, nothing but their number is shown: `flows` and
 * what follows from it is null, `moved` 0.
 */
export const Comparison = z.object({
  pairs: people,
  onlyBefore: people,
  onlyAfter: people,
  labels: z.array(z.string()),
  flows: z.array(z.array(people)).nullable(),
  /** People whose answer differs. */
  moved: people,
  /** Net change of for less against, in people; null where the poll has no sides. */
  swing: z.int().nullable(),
  /** Of those who abstained or had no opinion before: how many took a side. */
  undecidedMoved: people.nullable(),
  towards: z.object({ for: people, against: people }).nullable(),
  /** McNemar or Stuart-Maxwell, where it can be computed. */
  test: z
    .object({ name: z.enum(['mcnemar-exact', 'stuart-maxwell']), statistic: z.number(), p: z.number() })
    .nullable(),
  /** Fewer than half of those who voted at all voted both times. */
  isThin: z.boolean(),
});
export type Comparison = z.infer<typeof Comparison>;

/** The result of a poll as the room and the public see it. */
export const PollResult = z.object({
  base: ResultBase,
  ballotsByTown: cells,
  ballotsByLang: cells,
  options: z.array(OptionResult),
  outcome: Outcome.nullable(),
  values: ValueSummary.nullable(),
  /** The most frequent 120. */
  words: z.array(WordCount).nullable(),
  /** How many short texts can be read (they are fetched apart). */
  texts: people.nullable(),
  decision: DecisionOutcome.nullable(),
  comparison: Comparison.nullable(),
});
export type PollResult = z.infer<typeof PollResult>;

import { z } from 'zod';

/** Names of the counting rules, as the field names them. */
export const RULES = [
  'plurality',
  'approval',
  'score',
  'star',
  'majority-judgment',
  'borda',
  'borda-truncated',
  'irv',
  'stv-scottish',
  'stv-meek',
  'copeland',
  'minimax',
  'schulze',
  'ranked-pairs',
  'cumulative',
  'quadratic',
  'budget-greedy',
  'budget-greedy-stop',
  'equal-shares',
  'lot',
] as const;

export const RuleName = z.enum(RULES);
export type RuleName = z.infer<typeof RuleName>;

const Names = z.array(z.string());
const Figures = z.record(z.string(), z.number());

/** A tie, and what was done about it. `none`: left standing, all of them are named. */
export const Tie = z.object({
  among: Names,
  /** What the tie was about. */
  about: z.enum(['winner', 'order', 'election', 'elimination', 'surplus', 'pair', 'purchase']),
  /** Round (from 1) in which it arose, where there are rounds. */
  round: z.int().positive().optional(),
  brokenBy: z.enum(['none', 'earlier-round', 'lot', 'preference', 'more-votes', 'lower-cost', 'ballot-order']),
  /** Who was taken (elected, eliminated, bought, put first); empty where it was left standing. */
  taken: Names,
});
export type Tie = z.infer<typeof Tie>;

/** One round of a count by transfers. `elected` and `eliminated` are decided on this round's tally. */
export const Round = z.object({
  /** Votes of those still in the count (and, in a count for several seats, of the elected). */
  tally: Figures,
  elected: Names,
  eliminated: Names,
  /** Votes that moved to come to this tally; 0 in the first round. */
  transferred: z.number(),
  /** Votes that count for nobody any more, in all (rounding losses of transfers with them). */
  exhausted: z.number(),
  /** Whose votes moved to come to this tally: a surplus, or all votes of the excluded. */
  from: z.object({ names: Names, what: z.enum(['surplus', 'exclusion']) }).optional(),
  /** Votes needed to be elected, where it changes from round to round (Meek; majority of continuing ballots). */
  quota: z.number().optional(),
});
export type Round = z.infer<typeof Round>;

/** Grades of one option under majority judgment. */
export const GradeProfile = z.object({
  counts: Figures,
  ungraded: z.number(),
  n: z.number(),
  grade: z.string(),
  /** Share of grades above and below the majority grade. */
  p: z.number(),
  q: z.number(),
  sign: z.enum(['+', '-']),
});

/** A project that was bought or not, in the order in which the rule looked at it. */
export const Purchase = z.object({
  name: z.string(),
  cost: z.number(),
  votes: z.number(),
  bought: z.boolean(),
  /** `bought` by the rule itself or by its completion; else why not. */
  why: z.enum(['bought', 'completion', 'does-not-fit', 'after-the-stop', 'too-few-votes', 'not-supported-enough']),
  /** What the most burdened supporter paid (Equal Shares). */
  paid: z.number().optional(),
});

/**
 * The full account of a count: the same object on the command line, in the database and in the browser. Names are those of the
 * options, exactly as given. Figures are for reading: rules decide on exact numbers. Keys that do not apply are left out.
 */
export const Account = z.object({
  rule: RuleName,
  /** Every option of the rule as it was applied, defaults too. */
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Ballots handed in: valid, blank and invalid. */
  ballots: z.number(),
  blank: z.number(),
  invalid: z.number(),
  candidates: Names,
  /** Winners in the order in which they came in; all of the tied where a tie was left standing. */
  winners: Names,
  /** All options, best first, where the rule gives an order (`ties` says where it is none). */
  order: Names.optional(),
  scores: Figures.optional(),
  pairwise: z.record(z.string(), Figures).optional(),
  rounds: z.array(Round).optional(),
  ties: z.array(Tie),
  /** Votes needed to be elected, where it is fixed. */
  quota: z.number().optional(),
  seats: z.int().positive().optional(),
  /** Options left out before the count, because they do not beat the default option. */
  dropped: Names.optional(),
  /** Strengths of the strongest paths (Schulze), or the locked pairs (ranked pairs). */
  paths: z.record(z.string(), Figures).optional(),
  locked: z.array(z.tuple([z.string(), z.string()])).optional(),
  grades: z.record(z.string(), GradeProfile).optional(),
  purchases: z.array(Purchase).optional(),
  spent: z.number().optional(),
  budget: z.number().optional(),
});
export type Account = z.infer<typeof Account>;

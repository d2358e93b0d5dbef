import { z } from 'zod';
import { LocalTextDraft } from '../kernel/locale.js';

/** Rules that a ranking can be counted by; `seats` counts for those that fill several. */
export const RANKING_RULES = [
  'irv',
  'stv-scottish',
  'stv-meek',
  'borda',
  'borda-truncated',
  'copeland',
  'minimax',
  'schulze',
  'ranked-pairs',
] as const;
export const BUDGET_RULES = ['budget-greedy', 'budget-greedy-stop', 'equal-shares'] as const;

/** What becomes of a tie that the rule itself leaves: it stands, or lots are drawn by the hash of the frozen question. */
const tie = z.enum(['none', 'lot']);
const seats = z.int().min(1).max(40);

/**
 * What is asked and how it is counted: kind, its settings, and the counting rule. Everything here can change a result, so it is
 * frozen and hashed with the question, and printed with the result.
 */
export const PollForm = z.discriminatedUnion('kind', [
  /** Options in this order: yes, no, and (if there is a third) abstain. */
  z.strictObject({ kind: z.literal('yes_no') }),
  z.strictObject({ kind: z.literal('single'), seats, tie }),
  /** Between `min` and `max` options; each tick counts one. */
  z.strictObject({ kind: z.literal('multiple'), min: z.int().min(1).max(40), max: z.int().min(1).max(40), tie }),
  /** As many options as one approves of. */
  z.strictObject({ kind: z.literal('approval'), seats, tie }),
  /** Each option from 0 to `highest`. `blank`: an option left out counts 0, or not at all. */
  z.strictObject({
    kind: z.literal('score'),
    highest: z.int().min(1).max(100),
    rule: z.enum(['score', 'star']),
    blank: z.enum(['lowest', 'ignored']),
    tie,
  }),
  /** Grades in words, best first; an option without a grade gets the last (the ballot says so). Majority judgment. */
  z.strictObject({ kind: z.literal('grades'), grades: z.array(LocalTextDraft).min(2).max(7), tie }),
  /** At most `most` options in order of preference. */
  z.strictObject({ kind: z.literal('ranking'), rule: z.enum(RANKING_RULES), most: z.int().min(1).max(40), seats, tie }),
  /** Up to `points` dots, at most `most` of them on one option. Cumulative. */
  z.strictObject({ kind: z.literal('points'), points: z.int().min(1).max(100), most: z.int().min(1).max(100), tie }),
  /** `n` votes for one option cost n² credits; votes against only where `negative`. */
  z.strictObject({
    kind: z.literal('quadratic'),
    credits: z.int().min(1).max(10_000),
    negative: z.boolean(),
    tie,
  }),
  /**
   * Projects with costs and a total, in whole units of the currency (ISO 4217). `ballot`: any projects, or only what fits the total
   * together. `minimum`: votes a project needs. `utility` and `completion` count for Equal Shares only.
   */
  z.strictObject({
    kind: z.literal('budget'),
    total: z.int().min(1).max(1_000_000_000),
    currency: z.string().regex(/^[A-Z]{3}$/),
    ballot: z.enum(['any', 'within']),
    rule: z.enum(BUDGET_RULES),
    minimum: z.int().nonnegative(),
    utility: z.enum(['cost', 'count']),
    completion: z.enum(['none', 'add1', 'add1-greedy']),
  }),
  /** Steps 1 to `steps` with words for both ends (Likert). */
  z.strictObject({
    kind: z.literal('scale'),
    steps: z.int().min(2).max(11),
    low: LocalTextDraft,
    high: LocalTextDraft,
    noOpinion: z.boolean(),
  }),
  /** A number in steps of 10^-`decimals`; on the wire whole numbers of such steps. */
  z
    .strictObject({
      kind: z.literal('number'),
      lowest: z.int(),
      highest: z.int(),
      decimals: z.int().min(0).max(2),
      unit: LocalTextDraft.nullable(),
    })
    .refine(({ lowest, highest }) => lowest < highest),
  z.strictObject({ kind: z.literal('text'), longest: z.int().min(10).max(500) }),
  /** Up to `most` words or short phrases; the same word of several people is counted once a person. */
  z.strictObject({ kind: z.literal('words'), most: z.int().min(1).max(10) }),
  /** Which dates suit: yes, if need be, no. Options carry the dates. */
  z.strictObject({ kind: z.literal('dates') }),
]);
export type PollForm = z.infer<typeof PollForm>;
export type PollKind = PollForm['kind'];

export const POLL_KINDS = PollForm.options.map((form) => form.shape.kind.value) as readonly PollKind[];

/** Kinds that can be asked a second time: their answers before and after can be laid side by side, person by person. */
export const KINDS_ASKED_TWICE: ReadonlySet<PollKind> = new Set(['yes_no', 'single', 'scale']);

/** Kinds that ask without a list of options. */
export const KINDS_WITHOUT_OPTIONS: ReadonlySet<PollKind> = new Set(['scale', 'number', 'text', 'words']);

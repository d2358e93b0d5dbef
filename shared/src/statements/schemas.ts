import { z } from 'zod';
import { ParticipantId, StatementId, TownId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { citizenText } from '../kernel/text.rules.js';
import { Instant } from '../kernel/time.js';

/** Guide and limit of a statement's length, in code points. */
export const STATEMENT_GUIDE = 140;
export const STATEMENT_LIMIT = 280;
export const StatementText = citizenText(STATEMENT_LIMIT);

/** As Pol.is counts them: agree 1, pass 0, disagree -1. */
export const VoteValue = z.union([z.literal(1), z.literal(0), z.literal(-1)]);
export type VoteValue = z.infer<typeof VoteValue>;

/** Longest label of where a statement comes from, in code points. */
export const ORIGIN_LIMIT = 80;

/** A published statement as everybody sees it. `number` counts up per dialogue from 1. */
export const StatementView = z.object({
  id: StatementId,
  number: z.int().positive(),
  text: z.string(),
  lang: LanguageTag,
  /** Checked translations by language; never one into its own. Facts from before there were any have none. */
  translations: z.record(LanguageTag, z.string()).default({}),
  /** Where staff say it comes from ("workshop in Ludza, 2024"), in the statement's language; null: nothing is said. */
  origin: z.string().nullable().default(null),
  authorId: ParticipantId.nullable(),
  townId: TownId.nullable(),
  isSeed: z.boolean(),
  at: Instant,
});
export type StatementView = z.infer<typeof StatementView>;

/** Votes on one statement, each person once (their last). `important`: how many of these people said that it matters to them. */
export const StatementTally = z.object({
  statementId: StatementId,
  agree: z.int().nonnegative(),
  disagree: z.int().nonnegative(),
  pass: z.int().nonnegative(),
  important: z.int().nonnegative(),
});
export type StatementTally = z.infer<typeof StatementTally>;

/** From how many code points on a text is compared with others; below, everything resembles everything. */
export const SIMILAR_FROM = 10;

/** A published statement that says much the same. `likeness` from 0 to 1: equal letters or words; at least 0.4 where it is worth showing. */
export const SimilarStatement = z.object({ statementId: StatementId, likeness: z.number().min(0).max(1) });
export type SimilarStatement = z.infer<typeof SimilarStatement>;

/** From how many votes on an author reads how their statement was received: fewer could be told apart. */
export const RECEIVED_FROM = 5;

/** What became of a person's own statement, as of when it was read; `votes` only while it is published and has `RECEIVED_FROM`. `merged`: staff joined it with `mergedInto`, null where that one is not shown either. */
export const OwnStatement = z.object({
  id: StatementId,
  text: z.string(),
  lang: LanguageTag,
  state: z.enum(['held', 'published', 'declined', 'hidden', 'merged']),
  reason: z.string().nullable(),
  mergedInto: StatementId.nullable(),
  votes: StatementTally.omit({ statementId: true }).nullable(),
});
export type OwnStatement = z.infer<typeof OwnStatement>;

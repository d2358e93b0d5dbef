import { z } from 'zod';
import { ParticipantId, StatementId, TownId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { citizenLine, citizenText } from '../kernel/text.rules.js';
import { Instant } from '../kernel/time.js';

/** Guide and limit of a statement's length, in code points. */
export const STATEMENT_GUIDE = 140;
export const STATEMENT_LIMIT = 280;
export const StatementText = citizenText(STATEMENT_LIMIT);

/** As Pol.is counts them: agree 1, pass 0, disagree -1. */
export const VoteValue = z.union([z.literal(1), z.literal(0), z.literal(-1)]);
export type VoteValue = z.infer<typeof VoteValue>;

/** Longest translation, in code points: half as long again as the original may be, because some languages need more. */
export const TRANSLATION_LIMIT = 420;
export const TranslationText = citizenText(TRANSLATION_LIMIT);

/** Longest label of where a statement comes from, in code points. */
export const ORIGIN_LIMIT = 80;
export const Origin = citizenLine(ORIGIN_LIMIT);

/** Greater numbers are no edition: no statement is changed so often. */
export const MOST_EDITIONS = 1_000_000;

/** Seeds in one command, and statements in one step for several. */
export const MOST_SEEDS = 50;
export const MOST_AT_ONCE = 100;
/** Most translations of one statement. */
export const MOST_TRANSLATIONS = 24;

/** A statement as staff bring it in. No translation is into its own language. */
export const SeedDraft = z
  .strictObject({
    text: StatementText,
    lang: LanguageTag,
    translations: z.record(LanguageTag, TranslationText).default({}),
    origin: Origin.nullable().default(null),
  })
  .refine(({ lang, translations }) => {
    const languages = Object.keys(translations);
    return languages.length <= MOST_TRANSLATIONS && !languages.includes(lang);
  });
export type SeedDraft = z.infer<typeof SeedDraft>;

/** What staff decide about a statement. */
export const STATEMENT_STEPS = ['publish', 'decline', 'hide', 'restore'] as const;
export type StatementStep = (typeof STATEMENT_STEPS)[number];

/** A published statement as everybody sees it. `number` counts up per dialogue from 1. */
export const StatementView = z.object({
  id: StatementId,
  number: z.int().positive(),
  text: z.string(),
  /** Which words these are: grows where staff change them, from 1. A vote says on which it is. Facts from before there were any have none. */
  edition: z.int().positive().optional(),
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
  /** What the person wrote, where staff have changed the words since, with the reason they gave; null otherwise. */
  edited: z.object({ firstText: z.string(), reason: z.string() }).nullable(),
  lang: LanguageTag,
  state: z.enum(['held', 'published', 'declined', 'hidden', 'merged']),
  reason: z.string().nullable(),
  mergedInto: StatementId.nullable(),
  votes: StatementTally.omit({ statementId: true }).nullable(),
});
export type OwnStatement = z.infer<typeof OwnStatement>;

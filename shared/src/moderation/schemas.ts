import { z } from 'zod';
import { ModerationActionId, ParticipantId, StatementId, TownId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { cleanText } from '../kernel/text.rules.js';
import { Instant } from '../kernel/time.js';

/** Why staff did something: 3 to 500 characters, shown to the person concerned. */
export const Reason = z.string().transform((raw, context) => {
  const outcome = cleanText(raw, 500);
  if (outcome.ok && outcome.text.length >= 3) return outcome.text;
  context.addIssue({
    code: 'custom',
    message: outcome.ok || outcome.code === 'text_empty' ? 'reason_missing' : outcome.code,
    params: { limit: 500 },
  });
  return z.NEVER;
});

/** A statement or contribution on the moderation list. */
export const ModerationItem = z.object({
  kind: z.enum(['statement', 'contribution']),
  id: z.uuid(),
  text: z.string(),
  lang: LanguageTag,
  authorId: ParticipantId.nullable(),
  authorName: z.string().nullable(),
  townId: TownId.nullable(),
  at: Instant,
  state: z.enum(['held', 'published', 'declined', 'hidden']),
  reason: z.string().nullable(),
  /** The statement it was merged into; null for all others. */
  mergedInto: StatementId.nullable(),
  /** Null for contributions. */
  statement: z
    .object({
      number: z.int().positive(),
      isSeed: z.boolean(),
      isMeta: z.boolean(),
      origin: z.string().nullable(),
      translations: z.record(LanguageTag, z.string()),
      /** What its author wrote, where staff have changed the words since. */
      firstText: z.string().nullable(),
      /** People who have voted on it: its words can be changed while there is none. */
      voters: z.int().nonnegative(),
    })
    .nullable(),
});
export type ModerationItem = z.infer<typeof ModerationItem>;

/** One line of the append-only log of what staff did. */
export const StaffAction = z.object({
  id: ModerationActionId,
  at: Instant,
  /** Name of the command, such as `statements.hide`. */
  verb: z.string(),
  actorName: z.string(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  reason: z.string().nullable(),
});
export type StaffAction = z.infer<typeof StaffAction>;

import { z } from 'zod';
import { AgendaItemId, PollId, PollOptionId } from '../kernel/ids.js';
import { LocalText, LocalTextDraft } from '../kernel/locale.js';
import { Instant } from '../kernel/time.js';

export const PollKind = z.enum(['single', 'multiple']);
export type PollKind = z.infer<typeof PollKind>;

/** Four separate states; `withdrawn` ends a poll without a result. */
export const PollState = z.enum(['prepared', 'open', 'closed', 'revealed', 'withdrawn']);
export type PollState = z.infer<typeof PollState>;

/** Open hand: names may be shown with votes; the voter reads so before. (Confidential and sealed polls come later.) */
export const PollSecrecy = z.enum(['open_hand']);

export const PollOption = z.object({ id: PollOptionId, text: LocalText });
export type PollOption = z.infer<typeof PollOption>;

/** What staff write of a poll. `min` and `max` choices count for `multiple`; a single poll has 1 and 1. */
export const PollDraft = z
  .strictObject({
    itemId: AgendaItemId.nullable(),
    kind: PollKind,
    question: LocalTextDraft,
    options: z.array(LocalTextDraft).min(2).max(40),
    min: z.int().min(1).max(40),
    max: z.int().min(1).max(40),
  })
  .refine((draft) => draft.min <= draft.max && draft.max <= draft.options.length)
  .refine((draft) => draft.kind === 'multiple' || (draft.min === 1 && draft.max === 1));
export type PollDraft = z.infer<typeof PollDraft>;

/** Votes for one option, with the town's share; cells under 5 are not broken down (`byTown` null) where the reader is the public. */
export const OptionTally = z.object({
  optionId: PollOptionId,
  votes: z.int().nonnegative(),
  byTown: z.record(z.string(), z.int().nonnegative()),
});

/** Final tally of a poll by plurality (single) or approval (multiple). `answered` counts people, never ticks. */
export const PollTally = z.object({
  rule: z.enum(['plurality', 'approval']),
  /** People who answered: the base of every percentage. */
  answered: z.int().nonnegative(),
  answeredByTown: z.record(z.string(), z.int().nonnegative()),
  options: z.array(OptionTally),
});
export type PollTally = z.infer<typeof PollTally>;

/** A poll as the room shows it. `tally` is there only once revealed. */
export const PollView = z.object({
  id: PollId,
  itemId: AgendaItemId.nullable(),
  number: z.int().positive(),
  kind: PollKind,
  question: LocalText,
  options: z.array(PollOption),
  min: z.int(),
  max: z.int(),
  secrecy: PollSecrecy,
  state: PollState,
  /** SHA-256 of the question and options, frozen at opening (hex). */
  questionHash: z.string().nullable(),
  openedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  /** How many had answered at the close; null before. */
  answered: z.int().nonnegative().nullable(),
  tally: PollTally.nullable(),
});
export type PollView = z.infer<typeof PollView>;

import { z } from 'zod';
import { AgendaItemId, ContributionId, ParticipantId, TownId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { citizenText } from '../kernel/text.rules.js';
import { Instant } from '../kernel/time.js';

export const CONTRIBUTION_LIMIT = 2000;
export const ContributionText = citizenText(CONTRIBUTION_LIMIT);

export const ContributionStance = z.enum(['for', 'against', 'neutral']);
export type ContributionStance = z.infer<typeof ContributionStance>;

/** A contribution to the thread of an agenda item; replies have a parent, one level deep. */
export const ContributionView = z.object({
  id: ContributionId,
  itemId: AgendaItemId,
  parentId: ContributionId.nullable(),
  number: z.int().positive(),
  stance: ContributionStance,
  text: z.string(),
  lang: LanguageTag,
  authorId: ParticipantId.nullable(),
  authorName: z.string().nullable(),
  townId: TownId.nullable(),
  at: Instant,
  /** 1 as written; each edit adds one and its earlier texts can be read. */
  version: z.int().positive(),
  editedAt: Instant.nullable(),
});
export type ContributionView = z.infer<typeof ContributionView>;

export const ContributionVersion = z.object({ version: z.int(), text: z.string(), at: Instant });

/** What became of a person's own contribution. */
export const OwnContribution = z.object({
  id: ContributionId,
  text: z.string(),
  lang: LanguageTag,
  state: z.enum(['published', 'hidden']),
  reason: z.string().nullable(),
});
export type OwnContribution = z.infer<typeof OwnContribution>;

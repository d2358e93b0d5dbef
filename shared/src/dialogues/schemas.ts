import { z } from 'zod';
import { AgendaItem } from '../agenda/schemas.js';
import { DialogueId, NetworkId, Slug } from '../kernel/ids.js';
import { LanguageTag, LocalText } from '../kernel/locale.js';
import { Instant, TimeZone } from '../kernel/time.js';
import { PartnerView, TopicView, TownView } from '../networks/schemas.js';
import { JOIN_CODE_ALPHABET, tidyJoinCode } from './join-code.rules.js';

/** draft: staff only. announced: public, not yet joinable. open: joinable, written phase before. live: in the halls. written: after. closed: read only. */
export const DIALOGUE_STATES = ['draft', 'announced', 'open', 'live', 'written', 'closed'] as const;
export const DialogueState = z.enum(DIALOGUE_STATES);
export type DialogueState = z.infer<typeof DialogueState>;

export { JOIN_CODE_ALPHABET } from './join-code.rules.js';

export const JoinCode = z
  .string()
  .transform(tidyJoinCode)
  .pipe(z.string().regex(new RegExp(`^[${JOIN_CODE_ALPHABET}]{6}$`)));
export type JoinCode = z.infer<typeof JoinCode>;

/** What the room needs of its dialogue. */
export const DialogueHeader = z.object({
  id: DialogueId,
  slug: Slug,
  title: LocalText,
  state: DialogueState,
  joinCode: z.string().nullable(),
  networkSlug: Slug,
  networkName: z.string(),
  languages: z.array(LanguageTag),
  timeZone: TimeZone,
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  towns: z.array(TownView),
  /** Statements wait for staff before others see them. */
  holdsStatements: z.boolean(),
  isDemo: z.boolean(),
});
export type DialogueHeader = z.infer<typeof DialogueHeader>;

export const DialogueSummary = DialogueHeader.omit({ holdsStatements: true }).extend({
  participantCount: z.int().nonnegative(),
});
export type DialogueSummary = z.infer<typeof DialogueSummary>;

/** What a reader may do with a dialogue. */
export const DialogueAbility = z.enum(['join', 'edit', 'facilitate', 'moderate', 'freeze_findings', 'show_screen']);
export type DialogueAbility = z.infer<typeof DialogueAbility>;

export const DialogueView = DialogueSummary.extend({
  networkId: NetworkId,
  summary: LocalText.nullable(),
  topics: z.array(TopicView),
  hosts: z.array(PartnerView),
  agenda: z.array(AgendaItem),
  /** Published recommendations that cite this dialogue. */
  recommendations: z.array(z.object({ slug: Slug, title: z.string(), lang: LanguageTag })),
  can: z.array(DialogueAbility),
});
export type DialogueView = z.infer<typeof DialogueView>;

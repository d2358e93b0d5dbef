import { z } from 'zod';
import { DialogueId, ParticipantId, TownId } from '../kernel/ids.js';
import { LanguageTag, Locale } from '../kernel/locale.js';
import { citizenLine } from '../kernel/text.rules.js';
import { NOTICE_VERSION } from './notice.js';

export const PARTICIPANT_ROLES = [
  'citizen',
  'expert',
  'decision_maker',
  'volunteer',
  'observer',
  'interpreter',
] as const;
export const ParticipantRole = z.enum(PARTICIPANT_ROLES);
export type ParticipantRole = z.infer<typeof ParticipantRole>;

/** A person in one dialogue as others see them. */
export const ParticipantView = z.object({
  id: ParticipantId,
  name: z.string(),
  townId: TownId.nullable(),
  role: ParticipantRole,
  lang: LanguageTag,
});
export type ParticipantView = z.infer<typeof ParticipantView>;

export { NOTICE_VERSION } from './notice.js';

/** What a person gives to come in. An empty name takes the alias that was offered, or a new one. */
export const JoinInput = z.strictObject({
  name: z.union([z.literal('').transform(() => null), citizenLine(40), z.null()]),
  /** The alias shown as an offer; the server takes it only if it is one of its own making. */
  alias: citizenLine(40).nullable(),
  townId: TownId.nullable(),
  lang: Locale,
  /** Explicit consent to the notice (GDPR Art. 9(2)(a)); `noticeVersion` says to which text. */
  consent: z.literal(true),
  noticeVersion: z.literal(NOTICE_VERSION),
});
export type JoinInput = z.infer<typeof JoinInput>;

/** The person's own place in a room. */
export const Membership = z.object({ dialogueId: DialogueId, slug: z.string(), participant: ParticipantView });
export type Membership = z.infer<typeof Membership>;

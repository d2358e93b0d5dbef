import { z } from 'zod';
import { NetworkId, PartnerId, Slug, TopicId, TownId } from '../kernel/ids.js';
import { LanguageTag, LocalText } from '../kernel/locale.js';

/** ISO 3166-1 alpha-2 country, upper case. */
export const Country = z.string().regex(/^[A-Z]{2}$/);

export const PARTNER_KINDS = [
  'municipality',
  'region',
  'local action group',
  'civil society organisation',
  'public institution',
] as const;
export const PartnerKind = z.enum(PARTNER_KINDS);
export type PartnerKind = z.infer<typeof PartnerKind>;

/** A town keeps its mark (one to three letters) and hue (index into the palette of twelve) wherever it is shown. */
export const TownView = z.object({
  id: TownId,
  name: z.string(),
  country: Country.nullable(),
  mark: z.string().min(1).max(3),
  hue: z.int().min(0).max(11),
});
export type TownView = z.infer<typeof TownView>;

export const PartnerView = z.object({
  id: PartnerId,
  name: z.string(),
  kind: PartnerKind.nullable(),
  isLead: z.boolean(),
  town: TownView.nullable(),
  country: Country.nullable(),
});
export type PartnerView = z.infer<typeof PartnerView>;

export const TopicView = z.object({ id: TopicId, title: LocalText });
export type TopicView = z.infer<typeof TopicView>;

/** Period of a project: days where the source gives days, otherwise only its words. */
export const Period = z.object({
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  label: z.string().nullable(),
});
export type Period = z.infer<typeof Period>;

/** What happened or is planned in a network beside its dialogues, as its source tells it. */
export const NetworkEventView = z.object({
  kind: z.string().nullable(),
  title: z.string().nullable(),
  place: z.string().nullable(),
  country: Country.nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});

export const NetworkSummary = z.object({
  id: NetworkId,
  slug: Slug,
  name: z.string(),
  programme: z.string().nullable(),
  countries: z.array(Country),
  partnerCount: z.int().nonnegative().nullable(),
  dialogueCount: z.int().nonnegative(),
  isDemo: z.boolean(),
});
export type NetworkSummary = z.infer<typeof NetworkSummary>;

/** What a reader may do with a network. */
export const NetworkAbility = z.enum(['edit', 'open_workshop', 'create_dialogue']);
export type NetworkAbility = z.infer<typeof NetworkAbility>;

/** A network in full; what its source does not give is null or an empty list, never invented. */
export const NetworkView = NetworkSummary.extend({
  period: Period.nullable(),
  funderLine: z.string().nullable(),
  languages: z.array(LanguageTag),
  partners: z.array(PartnerView),
  towns: z.array(TownView),
  topics: z.array(TopicView),
  aims: z.array(z.string()),
  outputs: z.array(z.string()),
  notices: z.array(z.string()),
  events: z.array(NetworkEventView),
  expectedParticipants: z.int().positive().nullable(),
  can: z.array(NetworkAbility),
});
export type NetworkView = z.infer<typeof NetworkView>;

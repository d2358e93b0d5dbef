import { z } from 'zod';
import { AgendaItemDraft } from '../agenda/schemas.js';
import { DialogueState, JoinCode } from '../dialogues/schemas.js';
import { Slug } from '../kernel/ids.js';
import { LanguageTag, LocalText } from '../kernel/locale.js';
import { Instant, TimeZone } from '../kernel/time.js';
import { Country, PartnerKind } from './schemas.js';

const line = z.string().trim().min(1).max(500);
const day = z.iso.date();

/** A network as the product stores it: what an import or a seed gives. Absent facts are null or empty, never invented. */
export const NetworkFacts = z.strictObject({
  name: line,
  programme: line.nullable(),
  slug: Slug.nullable(),
  period: z.strictObject({ from: day.nullable(), to: day.nullable(), label: line.nullable() }).nullable(),
  funderLine: line.nullable(),
  countries: z.array(Country),
  languages: z.array(LanguageTag),
  partnerCount: z.int().positive().nullable(),
  towns: z.array(z.strictObject({ name: line, country: Country.nullable() })),
  /** `town` names one of `towns`. */
  partners: z.array(
    z.strictObject({
      name: line,
      kind: PartnerKind.nullable(),
      isLead: z.boolean(),
      country: Country.nullable(),
      town: line.nullable(),
    }),
  ),
  topics: z.array(LocalText),
  aims: z.array(line),
  outputs: z.array(line),
  notices: z.array(line),
  events: z.array(
    z.strictObject({
      kind: line.nullable(),
      title: line.nullable(),
      place: line.nullable(),
      country: Country.nullable(),
      from: day.nullable(),
      to: day.nullable(),
    }),
  ),
  expectedParticipants: z.int().positive().nullable(),
  isDemo: z.boolean(),
});
export type NetworkFacts = z.infer<typeof NetworkFacts>;

/** A dialogue of an imported network. Towns and topics by name, as the network gives them. */
export const DialogueFacts = z.strictObject({
  slug: Slug,
  title: LocalText,
  summary: LocalText.nullable(),
  languages: z.array(LanguageTag).min(1),
  timeZone: TimeZone,
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  towns: z.array(z.string()).min(1),
  topics: z.array(z.string()),
  holdsStatements: z.boolean(),
  state: DialogueState,
  joinCode: JoinCode.nullable(),
  agenda: z.array(AgendaItemDraft),
});
export type DialogueFacts = z.infer<typeof DialogueFacts>;

/** The product's own file of a network: what `polylogue import network` reads, and what every other shape is mapped to. */
export const NetworkFile = z.strictObject({
  format: z.literal('polylogue-network-1'),
  network: NetworkFacts,
  dialogues: z.array(DialogueFacts),
});
export type NetworkFile = z.infer<typeof NetworkFile>;

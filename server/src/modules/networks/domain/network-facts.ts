import { Country, PartnerKind } from '@polylogue/shared/networks/schemas';
import { LanguageTag, LocalText } from '@polylogue/shared/kernel/locale';
import { z } from 'zod';

const line = z.string().trim().min(1).max(500);
const day = z.iso.date();

/** A network as the product stores it: what an import or a seed gives. Absent facts are null or empty, never invented. */
export const NetworkFacts = z.strictObject({
  name: line,
  programme: line.nullable(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .nullable(),
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
export type NetworkFacts = z.infer<typeof NetworkFacts> & {
  /** The imported file as it was. */
  readonly source?: unknown;
};

import { z } from 'zod';

const text = z.string().trim().min(1);
const country = z.string().regex(/^[A-Z]{2}$/);
const day = z.iso.date();

export const SourcePartner = z.object({ name: text, kind: text.optional(), country: country.optional() });
export type SourcePartner = z.infer<typeof SourcePartner>;

export const SourceEvent = z.object({
  kind: text.optional(),
  title: text.optional(),
  theme: text.optional(),
  conference: text.optional(),
  city: text.optional(),
  place: text.optional(),
  places: z.array(text).optional(),
  country: country.optional(),
  from: day.optional(),
  to: day.optional(),
  hostLocalTimeZone: text.optional(),
  publishedTimeZone: text.optional(),
  note: text.optional(),
  agenda: z
    .array(
      z.object({ date: day, from: z.string().regex(/^\d\d:\d\d$/), to: z.string().regex(/^\d\d:\d\d$/), title: text }),
    )
    .optional(),
});
export type SourceEvent = z.infer<typeof SourceEvent>;

/**
 * Facts of a project as written down from its public pages. Five projects, five shapes: the same thing has several names
 * (`partners` or `knownPartners`, `topics`, `themes` or `fields`), and each page leaves other things out. Every key is optional but
 * the name; keys that are not here are kept with the network as its source and reported by the import.
 */
export const ProjectPage = z.looseObject({
  name: text,
  programme: text.optional(),
  period: z.object({ from: day.optional(), to: day.optional(), label: text.optional() }).optional(),
  lead: SourcePartner.optional(),
  /** All partners beside the lead. */
  partners: z.array(SourcePartner).optional(),
  /** Some of them: the page names no more. */
  knownPartners: z.array(SourcePartner).optional(),
  partnerCount: z.int().positive().optional(),
  countries: z.array(country).optional(),
  includesCountryOutsideEU: country.optional(),
  capitalsOfCulture: z.array(z.object({ city: text })).optional(),
  expectedParticipants: z.int().positive().optional(),
  expected: z.looseObject({ eventParticipants: z.int().positive().optional() }).optional(),
  topics: z.array(z.object({ title: text })).optional(),
  themes: z.array(text).optional(),
  fields: z.array(text).optional(),
  aims: z.array(text).optional(),
  outputs: z.array(z.union([text, z.object({ name: text, what: text })])).optional(),
  notices: z.array(text).optional(),
  funding: text.optional(),
  events: z.array(SourceEvent).optional(),
});
export type ProjectPage = z.infer<typeof ProjectPage>;

/** One of these makes a file the facts of a project; many a JSON file has a `name`. */
const TELLING = [
  'programme',
  'period',
  'lead',
  'partners',
  'knownPartners',
  'topics',
  'themes',
  'fields',
  'events',
] as const;

/** Whether a file says anything about a project beside a name. */
export const tellsOfProject = (page: ProjectPage): boolean => TELLING.some((key) => page[key] !== undefined);

/** Names the product has a place for. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(Object.keys(ProjectPage.shape));

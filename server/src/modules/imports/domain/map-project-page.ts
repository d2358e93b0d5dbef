import { type NetworkFacts, NetworkFile } from '@polylogue/shared/networks/network-file';
import { dialogueOf, isDialogue } from './event-dialogues.js';
import { partnerCountOf, partnersOf } from './partners-of-page.js';
import { KNOWN_KEYS, ProjectPage, type SourceEvent, tellsOfProject } from './project-page.js';

/** What a file was read as, and which of its keys the product has no place for. */
export interface Mapped {
  readonly file: NetworkFile;
  readonly notTaken: readonly string[];
}

/**
 * Reads a parsed JSON file: the product's own format, or facts of a project page. Throws a ZodError that names what is wrong.
 * `now` decides whether an imported dialogue is over.
 */
export function readNetworkFile(json: unknown, now: Date): Mapped {
  if (typeof json === 'object' && json !== null && 'format' in json)
    return { file: NetworkFile.parse(json), notTaken: [] };
  const page = ProjectPage.refine(tellsOfProject, 'says nothing about a project').parse(json);
  const dialogues = (page.events ?? []).filter(isDialogue).flatMap((event) => dialogueOf(event, now) ?? []);
  return {
    file: { format: 'polylogue-network-1', network: networkOf(page), dialogues },
    notTaken: Object.keys(page).filter((key) => !KNOWN_KEYS.has(key)),
  };
}

function networkOf(page: ProjectPage): NetworkFacts {
  const partners = partnersOf(page);
  return {
    name: page.name,
    programme: page.programme ?? null,
    slug: null,
    period: page.period
      ? { from: page.period.from ?? null, to: page.period.to ?? null, label: page.period.label ?? null }
      : null,
    funderLine: page.funding ?? null,
    countries: countriesOf(page, partners),
    languages: [],
    partnerCount: partnerCountOf(page),
    towns: townsOf(page, partners),
    partners,
    topics: topicsOf(page),
    aims: page.aims ?? [],
    outputs: (page.outputs ?? []).map((it) => (typeof it === 'string' ? it : `${it.name}: ${it.what}`)),
    notices: page.notices ?? [],
    events: (page.events ?? []).filter((event) => !isDialogue(event)).map(eventOf),
    expectedParticipants: page.expectedParticipants ?? page.expected?.eventParticipants ?? null,
    isDemo: false,
  };
}

/** As listed; else those the partners name. */
function countriesOf(
  { countries, includesCountryOutsideEU }: ProjectPage,
  partners: NetworkFacts['partners'],
): string[] {
  const named = countries ?? partners.flatMap((it) => it.country ?? []);
  return [...new Set([...named, ...(includesCountryOutsideEU ? [includesCountryOutsideEU] : [])])];
}

/** Towns of municipalities, cities of events, capitals of culture; each once, its country where any of them says it. */
function townsOf(
  { events = [], capitalsOfCulture = [] }: ProjectPage,
  partners: NetworkFacts['partners'],
): NetworkFacts['towns'] {
  const named = [
    ...partners.flatMap((it) => (it.town === null ? [] : [{ name: it.town, country: it.country }])),
    ...events.flatMap((it) => (it.city === undefined ? [] : [{ name: it.city, country: it.country ?? null }])),
    ...capitalsOfCulture.map(({ city }) => ({ name: city, country: null })),
  ];
  return [...new Set(named.map(({ name }) => name))].map((name) => ({
    name,
    country: named.find((it) => it.name === name && it.country !== null)?.country ?? null,
  }));
}

const topicsOf = ({ topics, themes, fields }: ProjectPage): NetworkFacts['topics'] =>
  (topics?.map(({ title }) => title) ?? themes ?? fields ?? []).map((title) => ({ en: title }));

const eventOf = (event: SourceEvent): NetworkFacts['events'][number] => ({
  kind: event.kind ?? null,
  title: event.title ?? event.theme ?? event.conference ?? null,
  place: event.place ?? event.city ?? event.places?.join(', ') ?? null,
  country: event.country ?? null,
  from: event.from ?? null,
  to: event.to ?? null,
});

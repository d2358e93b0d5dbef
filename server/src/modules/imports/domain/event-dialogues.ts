import type { AgendaItemDraft } from '@polylogue/shared/agenda/schemas';
import { slugify } from '@polylogue/shared/kernel/slug.rules';
import type { DialogueFacts } from '@polylogue/shared/networks/network-file';
import type { SourceEvent } from './project-page.js';
import { laterMinutes, publishedInstant } from './published-hours.js';

type Hours = NonNullable<SourceEvent['agenda']>[number];

/** An event with a programme in hours is a dialogue; all others stay events. */
export const isDialogue = (event: SourceEvent): boolean =>
  (event.agenda ?? []).length > 0 && event.city !== undefined && event.hostLocalTimeZone !== undefined;

/** The dialogue of such an event. Over before `now`: closed. The page's language is English; its hours become instants. */
export function dialogueOf(event: SourceEvent, now: Date): DialogueFacts | null {
  const { city, hostLocalTimeZone: timeZone, agenda } = event;
  if (!city || !timeZone || !agenda) return null;
  const instant = (hours: Hours, time: string): Date =>
    publishedInstant({
      date: hours.date,
      time,
      zoneName: event.publishedTimeZone ?? '',
      hostZone: timeZone,
      localLaterMinutes: event.note === undefined ? null : laterMinutes(event.note),
    });
  const items = agenda.map((hours) => item(hours, instant(hours, hours.from), instant(hours, hours.to)));
  const ends = agenda.map((hours) => instant(hours, hours.to).getTime());
  const startsAt = items[0]?.plannedStart ?? null;
  const endsAt = new Date(Math.max(...ends));
  const title = event.theme ?? event.title ?? city;
  return {
    slug: slugify(`${city} ${title}`, 60),
    title: { en: title },
    summary: null,
    languages: ['en'],
    timeZone,
    startsAt,
    endsAt: endsAt.toISOString(),
    towns: [city],
    topics: [],
    holdsStatements: false,
    state: endsAt < now ? 'closed' : 'announced',
    joinCode: null,
    agenda: items,
  };
}

const item = ({ title }: Hours, from: Date, to: Date): AgendaItemDraft => ({
  kind: 'talk',
  title: { en: title },
  detail: null,
  plannedStart: from.toISOString(),
  plannedMinutes: Math.round((to.getTime() - from.getTime()) / 60_000),
  speakSeconds: null,
});

import { AgendaItemDraft, type AgendaItem, type AgendaKind } from '@polylogue/shared/agenda/schemas';
import { toLocalText, type TypedText } from './local-text.rules.js';
import { zonedToInstant } from './zoned-time.rules.js';

/** What the agenda form holds while it is typed. `start` is the local time of the dialogue's zone, `2026-11-21T19:10`, or empty. */
export interface AgendaForm {
  readonly kind: AgendaKind;
  readonly title: TypedText;
  readonly detail: TypedText;
  readonly start: string;
  readonly minutes: string;
  readonly speakSeconds: string;
}

export type AgendaFormFault = 'title' | 'minutes' | 'speakSeconds' | 'start';

/** Seconds a speaker has where the facilitator says nothing else. */
export const USUAL_SPEAK_SECONDS = 120;

/** A new item: a debate of 20 minutes, two minutes a speaker. */
export const emptyAgendaForm: AgendaForm = {
  kind: 'debate',
  title: {},
  detail: {},
  start: '',
  minutes: '20',
  speakSeconds: String(USUAL_SPEAK_SECONDS),
};

/** `start` is given, because telling the zone's local time needs the browser's Intl. */
export const agendaFormOf = (item: AgendaItem, start: string): AgendaForm => ({
  kind: item.kind,
  title: item.title,
  detail: item.detail ?? {},
  start,
  minutes: String(item.plannedMinutes),
  speakSeconds: String(item.speakSeconds ?? USUAL_SPEAK_SECONDS),
});

/** The draft to send, or the first field that is wrong. */
export function toAgendaDraft(
  form: AgendaForm,
  timeZone: string,
): { draft: AgendaItemDraft } | { fault: AgendaFormFault } {
  const title = toLocalText(form.title);
  if (title === null) return { fault: 'title' };
  const plannedStart = form.start === '' ? null : zonedToInstant(form.start, timeZone);
  if (form.start !== '' && plannedStart === null) return { fault: 'start' };
  const minutes = AgendaItemDraft.shape.plannedMinutes.safeParse(Number(form.minutes));
  if (!minutes.success) return { fault: 'minutes' };
  const seconds = AgendaItemDraft.shape.speakSeconds.safeParse(
    form.kind === 'debate' ? Number(form.speakSeconds) : null,
  );
  if (!seconds.success) return { fault: 'speakSeconds' };
  const detail = toLocalText(form.detail);
  return {
    draft: { kind: form.kind, title, detail, plannedStart, plannedMinutes: minutes.data, speakSeconds: seconds.data },
  };
}

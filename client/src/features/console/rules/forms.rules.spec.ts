import { describe, expect, it } from '@jest/globals';
import { agendaFormOf, emptyAgendaForm, toAgendaDraft } from './agenda-form.rules.js';
import { evening, makeItem } from './room.factory.js';
import { instantToZoned, zonedToInstant } from './zoned-time.rules.js';

describe('the agenda form', () => {
  it('gives back an item as it was', () => {
    const item = makeItem(1, { plannedStart: evening(10) });
    const answer = toAgendaDraft(agendaFormOf(item, instantToZoned(evening(10), 'Europe/Zagreb')), 'Europe/Zagreb');
    const { kind, title, detail, plannedStart, plannedMinutes, speakSeconds } = item;
    expect(answer).toEqual({ draft: { kind, title, detail, plannedStart, plannedMinutes, speakSeconds } });
  });

  it('names the first field that is wrong', () => {
    expect(toAgendaDraft(emptyAgendaForm, 'UTC')).toEqual({ fault: 'title' });
    const titled = { ...emptyAgendaForm, title: { en: 'A', hr: '  ' } };
    expect(toAgendaDraft({ ...titled, minutes: '' }, 'UTC')).toEqual({ fault: 'minutes' });
    expect(toAgendaDraft({ ...titled, speakSeconds: '3' }, 'UTC')).toEqual({ fault: 'speakSeconds' });
    expect(toAgendaDraft({ ...titled, start: 'soon' }, 'UTC')).toEqual({ fault: 'start' });
  });

  it('gives only debates a time for speakers', () => {
    const answer = toAgendaDraft({ ...emptyAgendaForm, kind: 'break', title: { en: 'Coffee' } }, 'UTC');
    expect(answer).toMatchObject({ draft: { speakSeconds: null, title: { en: 'Coffee' } } });
  });
});

describe('the local time of a zone', () => {
  it('goes to the instant and back, also at the change of the clock', () => {
    for (const local of [
      '2026-11-21T19:10',
      '2026-07-01T00:00',
      '2026-03-29T02:30',
      '2026-03-29T04:30',
      '2026-10-25T04:00',
    ]) {
      const instant = zonedToInstant(local, 'Europe/Vilnius');
      expect(instant === null ? null : instantToZoned(instant, 'Europe/Vilnius')).toBe(local);
    }
    expect(zonedToInstant('2026-11-21T19:10', 'Europe/Zagreb')).toBe('2026-11-21T18:10:00.000Z');
  });
});

import type { DialogueFacts } from '@polylogue/shared/networks/network-file';
import { AGENDA } from '../content/agenda.js';

export const DEMO_SLUG = 'digitalization';
/** The demo's evening begins at the last full half hour before it is loaded. */
const HALF_HOUR_MS = 30 * 60_000;

/** The demo's dialogue, with its agenda planned from the half hour before `now`. */
export function demoDialogue(now: Date): DialogueFacts {
  const start = Math.floor(now.getTime() / HALF_HOUR_MS) * HALF_HOUR_MS;
  let at = start;
  const agenda = AGENDA.map(({ detail = null, ...item }) => {
    const plannedStart = new Date(at).toISOString();
    at += item.plannedMinutes * 60_000;
    return { ...item, detail, plannedStart };
  });
  return {
    slug: DEMO_SLUG,
    title: { en: 'Digitalization', hr: 'Digitalizacija', sl: 'Digitalizacija', fr: 'Numérique', lv: 'Digitalizācija' },
    summary: {
      en: 'Four small towns talk about what should go online, what should stay at the counter, and how nobody is left behind.',
      hr: 'Četiri mala grada razgovaraju o tome što preseliti na internet, što ostaviti na šalteru i kako da nitko ne ostane po strani.',
      sl: 'Štiri majhna mesta se pogovarjajo, kaj naj gre na splet, kaj naj ostane pri okencu in kako poskrbeti, da nihče ne ostane ob strani.',
      fr: 'Quatre petites villes discutent de ce qui doit passer en ligne, de ce qui doit rester au guichet et de la façon de ne laisser personne de côté.',
      lv: 'Četras mazpilsētas spriež, ko pārcelt uz internetu, ko atstāt klātienē un kā panākt, lai neviens nepaliek malā.',
    },
    languages: ['hr', 'sl', 'fr', 'lv', 'en'],
    timeZone: 'Europe/Zagreb',
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + 2 * 60 * 60_000).toISOString(),
    towns: ['Pregrada', 'Žužemberk', "Ploeuc-L'Hermitage", 'Ludza'],
    topics: ['Digitalization'],
    holdsStatements: false,
    state: 'live',
    joinCode: null,
    agenda,
  };
}

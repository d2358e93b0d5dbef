import type { AgendaItemDraft } from '@polylogue/shared/agenda/schemas';

type Planned = Omit<AgendaItemDraft, 'plannedStart' | 'detail'> & { readonly detail?: AgendaItemDraft['detail'] };

/** The demo's agenda in order; each item begins when the one before is planned to end. */
export const AGENDA: readonly Planned[] = [
  {
    kind: 'talk',
    plannedMinutes: 10,
    speakSeconds: null,
    title: {
      en: 'Welcome from the four town halls',
      hr: 'Dobrodošlica iz četiriju gradskih vijećnica',
      sl: 'Dobrodošlica iz štirih mestnih hiš',
      fr: 'Mot de bienvenue des quatre mairies',
      lv: 'Uzruna no četriem pilsētu namiem',
    },
  },
  {
    kind: 'talk',
    plannedMinutes: 15,
    speakSeconds: null,
    title: {
      en: 'What digital services can do for a small town',
      hr: 'Što digitalne usluge mogu učiniti za mali grad',
      sl: 'Kaj lahko digitalne storitve naredijo za majhno mesto',
      fr: 'Ce que les services numériques apportent à une petite ville',
      lv: 'Ko digitālie pakalpojumi var dot mazpilsētai',
    },
    detail: {
      en: 'An expert speaks; questions follow in the debate.',
      hr: 'Govori stručnjakinja; pitanja slijede u raspravi.',
      sl: 'Govori strokovnjakinja; vprašanja sledijo v razpravi.',
      fr: 'Une experte prend la parole ; les questions viennent dans le débat.',
      lv: 'Runā eksperte; jautājumi — debatēs.',
    },
  },
  {
    kind: 'statements',
    plannedMinutes: 20,
    speakSeconds: null,
    title: {
      en: 'Where do we agree?',
      hr: 'U čemu se slažemo?',
      sl: 'V čem se strinjamo?',
      fr: 'Sur quoi sommes-nous d’accord ?',
      lv: 'Kurās lietās mēs esam vienisprātis?',
    },
  },
  {
    kind: 'debate',
    plannedMinutes: 30,
    speakSeconds: 120,
    title: {
      en: 'What should stay at the counter?',
      hr: 'Što mora ostati na šalteru?',
      sl: 'Kaj mora ostati pri okencu?',
      fr: 'Qu’est-ce qui doit rester au guichet ?',
      lv: 'Kam jāpaliek klātienē?',
    },
  },
  {
    kind: 'break',
    plannedMinutes: 10,
    speakSeconds: null,
    title: { en: 'Break', hr: 'Stanka', sl: 'Odmor', fr: 'Pause', lv: 'Pārtraukums' },
  },
  {
    kind: 'poll',
    plannedMinutes: 10,
    speakSeconds: null,
    title: {
      en: 'What do we do first together?',
      hr: 'Što ćemo prvo učiniti zajedno?',
      sl: 'Kaj bomo najprej naredili skupaj?',
      fr: 'Que faisons-nous d’abord ensemble ?',
      lv: 'Ko vispirms darīsim kopā?',
    },
  },
  {
    kind: 'thread',
    plannedMinutes: 14 * 24 * 60,
    speakSeconds: null,
    title: {
      en: 'How do we leave nobody behind?',
      hr: 'Kako da nitko ne ostane po strani?',
      sl: 'Kako poskrbimo, da nihče ne ostane ob strani?',
      fr: 'Comment ne laisser personne de côté ?',
      lv: 'Kā panākt, lai neviens nepaliek malā?',
    },
    detail: {
      en: 'Open in writing for two weeks after the evening.',
      hr: 'Otvoreno za pisanje dva tjedna nakon večeri.',
      sl: 'Odprto za pisanje še dva tedna po večeru.',
      fr: 'Ouvert aux écrits pendant deux semaines après la soirée.',
      lv: 'Rakstīt var vēl divas nedēļas pēc vakara.',
    },
  },
];

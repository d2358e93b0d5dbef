import type { LocalText } from '@polylogue/shared/kernel/locale';
import type { Leaning } from '../domain/simulated-ballots.js';
import type { PollSeed } from '../../polls/polls.facade.js';

type Draft = Omit<PollSeed, 'itemId'>;

/** A poll of the week before: asked, answered by the simulation, closed and revealed. Leanings are those of its options, from 0 to 10. */
export interface EarlierPoll {
  readonly draft: Draft;
  readonly leaning: Leaning;
  /** The same question again after the debate, and how people leaned then. */
  readonly after?: Leaning;
}

const text = (en: string, hr: string, sl: string, fr: string, lv: string): LocalText => ({ en, hr, sl, fr, lv });

const LIBRARIES = text(
  'Digital helpers in the libraries',
  'Digitalni pomoćnici u knjižnicama',
  'Digitalni pomočniki v knjižnicah',
  'Des aides numériques dans les bibliothèques',
  'Digitālie palīgi bibliotēkās',
);

/** A grade for each service of the town. */
const GRADED: EarlierPoll = {
  draft: {
    form: {
      kind: 'grades',
      grades: [
        text('Very good', 'Vrlo dobro', 'Zelo dobro', 'Très bien', 'Ļoti labi'),
        text('Good', 'Dobro', 'Dobro, v redu', 'Bien', 'Labi'),
        text('Just enough', 'Jedva dovoljno', 'Komaj zadovoljivo', 'Passable', 'Pieņemami'),
        text('Poor', 'Loše', 'Slabo', 'Insuffisant', 'Vāji'),
      ],
      tie: 'none',
    },
    question: text(
      'How good are these services of your town today?',
      'Koliko su danas dobre ove usluge vašega grada?',
      'Kako dobre so danes te storitve vašega mesta?',
      'Que valent aujourd’hui ces services de votre commune ?',
      'Cik labi šodien ir šie jūsu pilsētas pakalpojumi?',
    ),
    options: [
      { text: text('The counter', 'Šalter', 'Okence', 'Le guichet', 'Apmeklētāju apkalpošana klātienē') },
      { text: text('The website', 'Mrežna stranica', 'Spletna stran', 'Le site internet', 'Tīmekļvietne') },
      { text: text('The library', 'Knjižnica', 'Knjižnica', 'La bibliothèque', 'Bibliotēka') },
      {
        text: text(
          'Help by phone',
          'Pomoć telefonom',
          'Pomoč po telefonu',
          'L’aide par téléphone',
          'Palīdzība pa tālruni',
        ),
      },
    ],
  },
  leaning: { counter: [8, 4, 8, 5], screen: [5, 6, 8, 3] },
};

/** What goes online next: a ranking, counted by instant-runoff. */
const RANKED: EarlierPoll = {
  draft: {
    form: { kind: 'ranking', rule: 'irv', most: 4, seats: 1, tie: 'lot' },
    question: text(
      'Which service should go online next?',
      'Koja bi usluga sljedeća trebala biti dostupna putem interneta?',
      'Katera storitev naj gre naslednja na splet?',
      'Quel service devrait passer en ligne ensuite ?',
      'Kuram pakalpojumam nākamajam jābūt tiešsaistē?',
    ),
    options: [
      {
        text: text(
          'Building permits',
          'Građevinske dozvole',
          'Gradbena dovoljenja',
          'Les permis de construire',
          'Būvatļaujas',
        ),
      },
      {
        text: text(
          'Kindergarten places',
          'Upis u vrtić',
          'Vpis v vrtec',
          'Les places en crèche',
          'Pieteikšanās bērnudārzam',
        ),
      },
      {
        text: text(
          'Doctor’s appointments',
          'Naručivanje kod liječnika',
          'Naročanje pri zdravniku',
          'Les rendez-vous médicaux',
          'Pieraksts pie ārsta',
        ),
      },
      { text: text('Bus tickets', 'Autobusne karte', 'Avtobusne vozovnice', 'Les billets de bus', 'Autobusa biļetes') },
    ],
  },
  leaning: { counter: [2, 5, 8, 5], screen: [8, 6, 6, 3] },
};

/** Money for first steps, shared out by Equal Shares. */
const BUDGETED: EarlierPoll = {
  draft: {
    form: {
      kind: 'budget',
      total: 60_000,
      currency: 'EUR',
      ballot: 'any',
      rule: 'equal-shares',
      minimum: 0,
      utility: 'cost',
      completion: 'add1-greedy',
    },
    question: text(
      'Our towns have 60,000 euros for first steps together. What is it for?',
      'Naši gradovi imaju 60 000 eura za prve zajedničke korake. Za što?',
      'Naša mesta imajo 60.000 evrov za prve skupne korake. Za kaj?',
      'Nos communes ont 60 000 euros pour de premiers pas communs. Pour quoi faire ?',
      'Mūsu pilsētām ir 60 000 eiro pirmajiem kopīgajiem soļiem. Kam tos tērēt?',
    ),
    options: [
      { text: LIBRARIES, cost: 24_000 },
      {
        text: text(
          'Free internet in four squares',
          'Besplatan internet na četirima trgovima',
          'Brezplačen internet na štirih trgih',
          'Internet gratuit sur quatre places',
          'Bezmaksas internets četros laukumos',
        ),
        cost: 18_000,
      },
      {
        text: text(
          'Council meetings online',
          'Prijenos sjednica vijeća',
          'Prenosi občinskih sej',
          'Les conseils municipaux en ligne',
          'Domes sēžu pārraides',
        ),
        cost: 9_000,
      },
      {
        text: text(
          'A service bus to the counter',
          'Autobus do šaltera',
          'Avtobus do okenca',
          'Un bus jusqu’au guichet',
          'Autobuss līdz pašvaldībai',
        ),
        cost: 30_000,
      },
      {
        text: text(
          'Courses for older people',
          'Tečajevi za starije',
          'Tečaji za starejše',
          'Des cours pour les aînés',
          'Kursi senioriem',
        ),
        cost: 12_000,
      },
    ],
  },
  leaning: { counter: [8, 3, 2, 7, 7], screen: [6, 8, 6, 1, 5] },
};

/** Before and after the expert's evening of the week before: the same people asked twice. */
const TWICE: EarlierPoll = {
  draft: {
    form: { kind: 'yes_no' },
    question: text(
      'Should every new service of the town be offered online first?',
      'Treba li svaka nova usluga grada najprije biti ponuđena putem interneta?',
      'Ali naj bo vsaka nova storitev mesta najprej na voljo na spletu?',
      'Chaque nouveau service de la commune doit-il d’abord être proposé en ligne ?',
      'Vai katrs jauns pilsētas pakalpojums vispirms jāpiedāvā tiešsaistē?',
    ),
    decision: {
      quorum: { kind: 'share', share: { of: 1, out: 2 } },
      threshold: { kind: 'majority', share: null, base: 'for_and_against', towns: true },
    },
    options: [
      { text: text('Yes', 'Da', 'Da', 'Oui', 'Jā') },
      { text: text('No', 'Ne', 'Ne', 'Non', 'Nē') },
      { text: text('I abstain', 'Suzdržan/a', 'Vzdržim se', 'Je m’abstiens', 'Atturos') },
    ],
  },
  leaning: { counter: [2, 7, 3], screen: [7, 1, 3] },
  after: { counter: [4, 6, 1], screen: [8, 1, 1] },
};

export const EARLIER_POLLS: readonly EarlierPoll[] = [GRADED, RANKED, BUDGETED, TWICE];

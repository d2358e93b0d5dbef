import type { PollSeed } from '../../polls/polls.facade.js';

type Draft = Omit<PollSeed, 'itemId'>;

/** Asked "last week": opened, answered by the simulation, closed and revealed. Weights of the options for the two ways of thinking. */
export const EARLIER_POLL: {
  readonly draft: Draft;
  readonly weights: { readonly counter: readonly number[]; readonly screen: readonly number[] };
} = {
  draft: {
    form: { kind: 'single', seats: 1, tie: 'none' },
    question: {
      en: 'Have you used an online service of your town in the last twelve months?',
      hr: 'Jeste li u posljednjih dvanaest mjeseci koristili neku internetsku uslugu svojega grada?',
      sl: 'Ste v zadnjih dvanajstih mesecih uporabili katero od spletnih storitev svojega mesta?',
      fr: 'Avez-vous utilisé un service en ligne de votre commune au cours des douze derniers mois ?',
      lv: 'Vai pēdējo divpadsmit mēnešu laikā esat izmantojis savas pilsētas tiešsaistes pakalpojumu?',
    },
    options: [
      {
        text: {
          en: 'Yes, several times',
          hr: 'Da, više puta',
          sl: 'Da, večkrat',
          fr: 'Oui, plusieurs fois',
          lv: 'Jā, vairākas reizes',
        },
      },
      { text: { en: 'Yes, once', hr: 'Da, jednom', sl: 'Da, enkrat', fr: 'Oui, une fois', lv: 'Jā, vienu reizi' } },
      {
        text: {
          en: 'No, I did not need one',
          hr: 'Ne, nije mi trebala',
          sl: 'Ne, nisem je potreboval/-a',
          fr: 'Non, je n’en ai pas eu besoin',
          lv: 'Nē, nebija vajadzības',
        },
      },
      {
        text: {
          en: 'No, I could not manage',
          hr: 'Ne, nisam se snašao/la',
          sl: 'Ne, ni mi uspelo',
          fr: 'Non, je n’y suis pas arrivé(e)',
          lv: 'Nē, man neizdevās',
        },
      },
    ],
  },
  weights: { counter: [2, 3, 3, 4], screen: [7, 3, 1, 1] },
};

/** Prepared for the agenda's poll: the facilitator opens it. */
export const PREPARED_POLL: Draft = {
  form: { kind: 'multiple', min: 1, max: 2, tie: 'none' },
  question: {
    en: 'What should our towns do first together?',
    hr: 'Što naši gradovi trebaju prvo učiniti zajedno?',
    sl: 'Kaj naj naša mesta najprej naredijo skupaj?',
    fr: 'Que devraient faire nos communes en premier, ensemble ?',
    lv: 'Ko mūsu pilsētām vispirms vajadzētu darīt kopā?',
  },
  options: [
    {
      text: {
        en: 'Someone in every library who helps with digital questions',
        hr: 'U svakoj knjižnici osoba koja pomaže s digitalnim pitanjima',
        sl: 'V vsaki knjižnici nekdo, ki pomaga pri digitalnih vprašanjih',
        fr: 'Une personne dans chaque bibliothèque pour aider avec le numérique',
        lv: 'Katrā bibliotēkā cilvēks, kas palīdz digitālos jautājumos',
      },
    },
    {
      text: {
        en: 'A promise that every service stays at the counter too',
        hr: 'Obećanje da svaka usluga ostaje i na šalteru',
        sl: 'Zaveza, da vsaka storitev ostane tudi pri okencu',
        fr: 'La promesse que chaque service reste aussi au guichet',
        lv: 'Solījums, ka katrs pakalpojums paliek pieejams arī klātienē',
      },
    },
    {
      text: {
        en: 'Free internet in public places',
        hr: 'Besplatan internet na javnim mjestima',
        sl: 'Brezplačen internet na javnih mestih',
        fr: 'Un accès internet gratuit dans les lieux publics',
        lv: 'Bezmaksas internets publiskās vietās',
      },
    },
    {
      text: {
        en: 'Council meetings shown online',
        hr: 'Internetski prijenos sjednica gradskih vijeća',
        sl: 'Spletni prenosi občinskih sej',
        fr: 'Les conseils municipaux retransmis en ligne',
        lv: 'Domes sēžu pārraides tiešsaistē',
      },
    },
    {
      text: {
        en: 'One app for all four towns',
        hr: 'Jedna aplikacija za sva četiri grada',
        sl: 'Ena aplikacija za vsa štiri mesta',
        fr: 'Une seule application pour les quatre communes',
        lv: 'Viena lietotne visām četrām pilsētām',
      },
    },
  ],
};

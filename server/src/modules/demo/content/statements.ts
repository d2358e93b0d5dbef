import type { Locale } from '@polylogue/shared/kernel/locale';
import type { Leaning } from '../domain/simulated-votes.js';

interface DemoStatement {
  readonly lang: Locale;
  readonly text: string;
  /** Into the other languages of the demo. */
  readonly translations: Readonly<Partial<Record<Locale, string>>>;
  readonly leaning: Leaning;
}

/** Statements of the demo, written by made-up people of the town that speaks the language. The last one waits for its translations. */
export const STATEMENTS: readonly DemoStatement[] = [
  {
    lang: 'hr',
    text: 'Svaka gradska usluga koja postoji na internetu mora ostati dostupna i na šalteru.',
    translations: {
      en: 'Every town service that is online must stay available at the counter too.',
      sl: 'Vsaka občinska storitev, ki je na spletu, mora ostati dostopna tudi pri okencu.',
      fr: 'Tout service communal proposé en ligne doit rester accessible au guichet.',
      lv: 'Katram pašvaldības pakalpojumam, kas ir internetā, jāpaliek pieejamam arī klātienē.',
    },
    leaning: { counter: 0.97, screen: 0.35 },
  },
  {
    lang: 'sl',
    text: 'Vse seje občinskega sveta naj se prenašajo in shranijo na spletu.',
    translations: {
      en: 'All meetings of the town council should be streamed and kept online.',
      hr: 'Sve sjednice gradskog vijeća trebaju se prenositi i čuvati na internetu.',
      fr: 'Toutes les séances du conseil municipal devraient être diffusées et conservées en ligne.',
      lv: 'Visas domes sēdes jātranslē un jāglabā internetā.',
    },
    leaning: { counter: 0.45, screen: 0.95 },
  },
  {
    lang: 'fr',
    text: 'La télémédecine est utile, mais elle ne doit pas remplacer le médecin du village.',
    translations: {
      en: 'Telemedicine is useful, but it must not replace the village doctor.',
      hr: 'Telemedicina je korisna, ali ne smije zamijeniti seoskog liječnika.',
      sl: 'Telemedicina je koristna, vendar ne sme nadomestiti vaškega zdravnika.',
      lv: 'Telemedicīna ir noderīga, bet tā nedrīkst aizstāt ciema ārstu.',
    },
    leaning: { counter: 0.95, screen: 0.85 },
  },
  {
    lang: 'lv',
    text: 'Mazpilsētā jābūt vietai, kur ikviens bez maksas var lietot datoru un internetu.',
    translations: {
      en: 'A small town must have a place where anybody can use a computer and the internet for free.',
      hr: 'Mali grad mora imati mjesto gdje svatko može besplatno koristiti računalo i internet.',
      sl: 'Majhno mesto mora imeti prostor, kjer lahko vsakdo brezplačno uporablja računalnik in internet.',
      fr: 'Une petite ville doit avoir un lieu où chacun peut utiliser gratuitement un ordinateur et internet.',
    },
    leaning: { counter: 0.9, screen: 0.92 },
  },
  {
    lang: 'hr',
    text: 'Jednom tjedno u knjižnici treba biti netko tko pomaže starijima s mobitelom.',
    translations: {
      en: 'Once a week somebody should be at the library to help older people with their phones.',
      sl: 'Enkrat na teden naj bo v knjižnici nekdo, ki starejšim pomaga z mobitelom.',
      fr: 'Une fois par semaine, quelqu’un devrait aider les aînés avec leur téléphone à la bibliothèque.',
      lv: 'Reizi nedēļā bibliotēkā jābūt kādam, kas palīdz senioriem ar mobilo tālruni.',
    },
    leaning: { counter: 0.93, screen: 0.88 },
  },
  {
    lang: 'sl',
    text: 'Brez pametnega telefona danes skoraj ničesar več ne moreš urediti.',
    translations: {
      en: 'Without a smartphone you can hardly get anything done today.',
      hr: 'Bez pametnog telefona danas se gotovo ništa ne može obaviti.',
      fr: 'Sans smartphone, on ne peut presque plus rien régler aujourd’hui.',
      lv: 'Bez viedtālruņa šodien gandrīz neko vairs nevar nokārtot.',
    },
    leaning: { counter: 0.9, screen: 0.15 },
  },
  {
    lang: 'fr',
    text: 'Les données de nos communes doivent être hébergées en Europe.',
    translations: {
      en: 'The data of our towns must be hosted in Europe.',
      hr: 'Podaci naših gradova moraju biti pohranjeni u Europi.',
      sl: 'Podatki naših občin morajo biti shranjeni v Evropi.',
      lv: 'Mūsu pašvaldību datiem jāglabājas Eiropā.',
    },
    leaning: { counter: 0.75, screen: 0.8 },
  },
  {
    lang: 'lv',
    text: 'Attālināts darbs palīdz jauniešiem palikt mazpilsētā.',
    translations: {
      en: 'Remote work helps young people to stay in a small town.',
      hr: 'Rad na daljinu pomaže mladima da ostanu u malom gradu.',
      sl: 'Delo na daljavo pomaga mladim, da ostanejo v majhnem mestu.',
      fr: 'Le télétravail aide les jeunes à rester dans une petite ville.',
    },
    leaning: { counter: 0.3, screen: 0.92 },
  },
  {
    lang: 'hr',
    text: 'Radije bih brži internet u zaseocima nego pametne klupe na trgu.',
    translations: {
      en: 'I would rather have faster internet in the hamlets than smart benches on the square.',
      sl: 'Raje bi hitrejši internet v zaselkih kot pametne klopi na trgu.',
      fr: 'Je préfère un internet plus rapide dans les hameaux à des bancs connectés sur la place.',
      lv: 'Es labāk gribētu ātrāku internetu viensētās nekā viedos soliņus laukumā.',
    },
    leaning: { counter: 0.85, screen: 0.7 },
  },
  {
    lang: 'sl',
    text: 'Mladi naj starejše učijo uporabe e-storitev in za to dobijo priznanje v šoli.',
    translations: {
      en: 'Young people should teach older ones to use e-services and get credit for it at school.',
      hr: 'Mladi trebaju učiti starije koristiti e-usluge i za to dobiti priznanje u školi.',
      fr: 'Les jeunes devraient apprendre aux aînés à utiliser les services en ligne, et l’école le reconnaître.',
      lv: 'Jauniešiem jāmāca seniori lietot e-pakalpojumus, un skolā par to jāsaņem atzinība.',
    },
    leaning: { counter: 0.7, screen: 0.85 },
  },
  {
    lang: 'fr',
    text: 'Dans cinq ans, toutes les démarches pourront se faire uniquement en ligne.',
    translations: {
      en: 'In five years, everything at the town hall can be done online only.',
      hr: 'Za pet godina sve će se u gradskoj upravi moći obaviti samo putem interneta.',
      sl: 'Čez pet let bo mogoče vse opravke na občini urediti samo prek spleta.',
      lv: 'Pēc pieciem gadiem visus darījumus pašvaldībā varēs nokārtot tikai tiešsaistē.',
    },
    leaning: { counter: 0.05, screen: 0.75 },
  },
  {
    lang: 'lv',
    text: 'Pirms katras jaunas pašvaldības lietotnes jājautā iedzīvotājiem, vai tā ir vajadzīga.',
    translations: {},
    leaning: { counter: 0.9, screen: 0.25 },
  },
];

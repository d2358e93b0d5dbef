import type { Locale } from '@polylogue/shared/kernel/locale';

export type MailKind = 'sign_in' | 'sign_up' | 'reset' | 'invite' | 'unknown';

/** What a mail's text needs. */
export interface MailValues {
  readonly link: string | null;
  readonly minutes: number;
  /** The home page in the reader's language. */
  readonly site: string;
}

interface Texts {
  readonly greeting: string;
  readonly subjects: Readonly<Record<MailKind, string>>;
  readonly lines: Readonly<Record<MailKind, (values: MailValues) => string>>;
  readonly once: (minutes: number) => string;
  readonly notYou: string;
  readonly closing: string;
}

const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    greeting: 'Good day,',
    subjects: {
      sign_in: 'Your sign-in link',
      sign_up: 'Finish your account',
      reset: 'Set a new password',
      invite: 'You have been given a role',
      unknown: 'Somebody asked for a sign-in link',
    },
    lines: {
      sign_in: () => 'with this link you sign in to Polylogue:',
      sign_up: () => 'with this link your account at Polylogue is ready and you are signed in:',
      reset: () => 'with this link you sign in to Polylogue; then you can set a new password under “My data”:',
      invite: () => 'you have been given a role in a citizens’ dialogue at Polylogue. With this link you sign in:',
      unknown: ({ site }) =>
        `somebody asked for a sign-in link to Polylogue with this address. There is no account for it. To take part in a dialogue you need none: enter its code at ${site}`,
    },
    once: (minutes) => `The link works once, within ${minutes} minutes.`,
    notYou: 'If this was not you, you need do nothing.',
    closing: 'Polylogue',
  },
  hr: {
    greeting: 'Poštovani,',
    subjects: {
      sign_in: 'Vaša poveznica za prijavu',
      sign_up: 'Dovršite svoj račun',
      reset: 'Postavite novu lozinku',
      invite: 'Dodijeljena vam je uloga',
      unknown: 'Zatražena je poveznica za prijavu',
    },
    lines: {
      sign_in: () => 'ovom se poveznicom prijavljujete u Polylogue:',
      sign_up: () => 'ovom je poveznicom vaš račun na Polylogueu spreman i prijavljeni ste:',
      reset: () =>
        'ovom se poveznicom prijavljujete u Polylogue, a zatim pod „Moji podaci” možete postaviti novu lozinku:',
      invite: () => 'dodijeljena vam je uloga u građanskom dijalogu na Polylogueu. Ovom se poveznicom prijavljujete:',
      unknown: ({ site }) =>
        `netko je s ovom adresom zatražio poveznicu za prijavu u Polylogue. Za nju ne postoji račun. Za sudjelovanje u dijalogu račun nije potreban: upišite kod dijaloga na ${site}`,
    },
    once: (minutes) => `Poveznica vrijedi jednom, u roku od ${minutes} minuta.`,
    notYou: 'Ako to niste bili vi, ne trebate učiniti ništa.',
    closing: 'Polylogue',
  },
  sl: {
    greeting: 'Pozdravljeni,',
    subjects: {
      sign_in: 'Vaša povezava za prijavo',
      sign_up: 'Dokončajte svoj račun',
      reset: 'Nastavite novo geslo',
      invite: 'Dodeljena vam je vloga',
      unknown: 'Zahtevana je bila povezava za prijavo',
    },
    lines: {
      sign_in: () => 's to povezavo se prijavite v Polylogue:',
      sign_up: () => 's to povezavo je vaš račun v Polylogueu pripravljen in ste prijavljeni:',
      reset: () => 's to povezavo se prijavite v Polylogue, nato pa lahko pod »Moji podatki« nastavite novo geslo:',
      invite: () => 'v državljanskem dialogu v Polylogueu vam je bila dodeljena vloga. S to povezavo se prijavite:',
      unknown: ({ site }) =>
        `nekdo je s tem naslovom zahteval povezavo za prijavo v Polylogue. Zanj ni računa. Za sodelovanje v dialogu ga ne potrebujete: kodo dialoga vpišite na ${site}`,
    },
    once: (minutes) => `Povezava deluje enkrat, v ${minutes} minutah.`,
    notYou: 'Če to niste bili vi, vam ni treba storiti ničesar.',
    closing: 'Polylogue',
  },
  fr: {
    greeting: 'Bonjour,',
    subjects: {
      sign_in: 'Votre lien de connexion',
      sign_up: 'Terminez votre inscription',
      reset: 'Choisissez un nouveau mot de passe',
      invite: 'Un rôle vous a été confié',
      unknown: 'Un lien de connexion a été demandé',
    },
    lines: {
      sign_in: () => 'ce lien vous connecte à Polylogue :',
      sign_up: () => 'avec ce lien, votre compte Polylogue est prêt et vous êtes connecté(e) :',
      reset: () =>
        'ce lien vous connecte à Polylogue ; vous pourrez ensuite choisir un nouveau mot de passe dans « Mes données » :',
      invite: () => 'un rôle vous a été confié dans un dialogue citoyen sur Polylogue. Ce lien vous connecte :',
      unknown: ({ site }) =>
        `quelqu’un a demandé un lien de connexion à Polylogue avec cette adresse. Aucun compte ne lui correspond. Pour participer à un dialogue, il n’en faut pas : saisissez son code sur ${site}`,
    },
    once: (minutes) => `Le lien ne sert qu’une fois, dans les ${minutes} minutes.`,
    notYou: 'Si ce n’était pas vous, vous n’avez rien à faire.',
    closing: 'Polylogue',
  },
  lv: {
    greeting: 'Labdien!',
    subjects: {
      sign_in: 'Jūsu pieteikšanās saite',
      sign_up: 'Pabeidziet konta izveidi',
      reset: 'Iestatiet jaunu paroli',
      invite: 'Jums ir piešķirta loma',
      unknown: 'Pieprasīta pieteikšanās saite',
    },
    lines: {
      sign_in: () => 'Ar šo saiti jūs pieteiksieties vietnē Polylogue:',
      sign_up: () => 'Ar šo saiti jūsu Polylogue konts ir gatavs un jūs esat pieteicies:',
      reset: () =>
        'Ar šo saiti jūs pieteiksieties vietnē Polylogue; pēc tam sadaļā “Mani dati” varēsiet iestatīt jaunu paroli:',
      invite: () => 'Jums ir piešķirta loma iedzīvotāju dialogā vietnē Polylogue. Ar šo saiti jūs pieteiksieties:',
      unknown: ({ site }) =>
        `Kāds ar šo adresi pieprasīja pieteikšanās saiti vietnei Polylogue. Šai adresei nav konta. Lai piedalītos dialogā, konts nav vajadzīgs: ievadiet dialoga kodu vietnē ${site}`,
    },
    once: (minutes) => `Saite darbojas vienu reizi ${minutes} minūšu laikā.`,
    notYou: 'Ja tas nebijāt jūs, jums nekas nav jādara.',
    closing: 'Polylogue',
  },
};

/** Subject and plain text of a mail in the reader's language. The link stands on a line of its own. */
export function mailText(kind: MailKind, locale: Locale, values: MailValues): { subject: string; text: string } {
  const { greeting, subjects, lines, once, notYou, closing } = TEXTS[locale];
  const link = values.link === null ? [] : [values.link, once(values.minutes)];
  return { subject: subjects[kind], text: [greeting, lines[kind](values), ...link, notYou, closing].join('\n\n') };
}

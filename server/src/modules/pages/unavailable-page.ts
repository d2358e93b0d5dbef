import type { Locale } from '@polylogue/shared/kernel/locale';
import { plainPage } from './plain-page.js';

const TEXTS: Readonly<Record<Locale, readonly [title: string, text: string]>> = {
  en: [
    'One moment',
    'The service cannot be reached just now. Nothing that was stored is lost. Please reload in a few seconds.',
  ],
  hr: [
    'Trenutak',
    'Usluga trenutačno nije dostupna. Ništa što je spremljeno nije izgubljeno. Osvježite stranicu za nekoliko sekundi.',
  ],
  sl: [
    'Trenutek',
    'Storitev trenutno ni dosegljiva. Nič shranjenega ni izgubljeno. Čez nekaj sekund znova naložite stran.',
  ],
  fr: [
    'Un instant',
    'Le service est momentanément indisponible. Rien de ce qui a été enregistré n’est perdu. Rechargez la page dans quelques secondes.',
  ],
  lv: [
    'Vienu mirkli',
    'Pakalpojums pašlaik nav sasniedzams. Nekas no saglabātā nav pazudis. Pēc dažām sekundēm atsvaidziniet lapu.',
  ],
};

/** Shown when the database is away, in the reader's language, without needing anything but itself. */
export const unavailablePage = (locale: Locale): string => plainPage(locale, ...TEXTS[locale]);

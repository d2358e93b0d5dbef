import type { Locale } from '@polylogue/shared/kernel/locale';
import type { ContributionStance } from '@polylogue/shared/threads/schemas';

/** Contributions of the demo's thread in order; `replyTo`: place of the parent in this list. */
export const CONTRIBUTIONS: readonly {
  readonly lang: Locale;
  readonly stance: ContributionStance;
  readonly replyTo: number | null;
  readonly text: string;
}[] = [
  {
    lang: 'fr',
    stance: 'for',
    replyTo: null,
    text: 'Une permanence hebdomadaire à la bibliothèque, sans rendez-vous, coûte peu et règle la plupart des difficultés.',
  },
  {
    lang: 'hr',
    stance: 'for',
    replyTo: 0,
    text: 'Kod nas to već rade umirovljene učiteljice, dobrovoljno. Trebaju im samo prostor i jedno računalo.',
  },
  {
    lang: 'lv',
    stance: 'neutral',
    replyTo: null,
    text: 'Laukos vispirms vajadzīgs stabils internets. Bez tā nepalīdzēs ne lietotnes, ne kursi.',
  },
  {
    lang: 'sl',
    stance: 'against',
    replyTo: null,
    text: 'Bojim se, da bodo tečaji izgovor za zapiranje okenc. Najprej naj občina obljubi, da okence ostane.',
  },
  {
    lang: 'lv',
    stance: 'neutral',
    replyTo: 3,
    text: 'Piekrītu. Solījumu var ierakstīt pašvaldības pakalpojumu noteikumos.',
  },
  {
    lang: 'hr',
    stance: 'for',
    replyTo: null,
    text: 'Neka svaka usluga ima i papirnati obrazac koji se može predati u pošti.',
  },
];

import type { Locale } from '@polylogue/shared/kernel/locale';

interface Words {
  readonly adjectives: readonly string[];
  readonly animals: readonly string[];
  readonly joined: (adjective: string, animal: string) => string;
}

const adjectiveFirst = (adjective: string, animal: string): string => `${adjective} ${animal}`;

/** Friendly words only. All animals of a language have one grammatical gender, so that every adjective agrees. */
const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    adjectives:
      'Brave Bright Calm Cheerful Clever Curious Eager Fair Gentle Honest Jolly Kind Lively Merry Patient Proud Quick Quiet Sunny Wise'.split(
        ' ',
      ),
    animals:
      'Badger Beaver Blackbird Crane Cricket Deer Falcon Finch Fox Hare Hedgehog Heron Lark Lynx Magpie Marten Otter Owl Robin Squirrel Stork Swallow Swan Wren'.split(
        ' ',
      ),
    joined: adjectiveFirst,
  },
  hr: {
    adjectives:
      'Bistri Brzi Hrabri Marljivi Mirni Mudri Pažljivi Pošteni Radosni Srdačni Strpljivi Sunčani Tihi Vedri Veseli Vjerni Vrijedni Znatiželjni Živahni Dobri'.split(
        ' ',
      ),
    animals:
      'Cvrčak Dabar Dupin Galeb Jazavac Jelen Jež Kos Labud Leptir Lisac Medvjed Orao Paun Puh Ris Slavuj Sokol Srndać Vrabac Zec Ždral'.split(
        ' ',
      ),
    joined: adjectiveFirst,
  },
  sl: {
    adjectives:
      'Bistri Hitri Hrabri Iskreni Marljivi Mirni Modri Pogumni Pošteni Potrpežljivi Prijazni Radovedni Sončni Srčni Tihi Vedri Veseli Zvesti Živahni Dobri'.split(
        ' ',
      ),
    animals:
      'Bober Čmrlj Delfin Galeb Gams Jazbec Jelen Jež Kos Kozorog Labod Lisjak Medved Metulj Murn Orel Pav Polh Ris Slavček Sokol Srnjak Vrabec Zajec'.split(
        ' ',
      ),
    joined: adjectiveFirst,
  },
  fr: {
    adjectives:
      'aimable attentif calme courageux curieux discret doux fidèle franc gai généreux habile joyeux malin paisible patient sage serein vif vaillant'.split(
        ' ',
      ),
    animals:
      'Castor Cerf Chamois Chevreuil Cygne Dauphin Écureuil Faucon Flamant Geai Goéland Grillon Hérisson Héron Lapin Lièvre Lynx Merle Moineau Papillon Pinson Renard Rossignol Rouge-gorge'.split(
        ' ',
      ),
    joined: (adjective, animal) => `${animal} ${adjective}`,
  },
  lv: {
    adjectives:
      'Atklātais Ātrais Cerīgais Čaklais Draudzīgais Drosmīgais Godīgais Gudrais Jautrais Klusais Laipnais Lēnprātīgais Mierīgais Možais Pacietīgais Priecīgais Saulainais Uzticīgais Vērīgais Zinātkārais'.split(
        ' ',
      ),
    animals:
      'Āpsis Balodis Bebrs Briedis Delfīns Dzenis Ērglis Ezis Gulbis Gailis Kaķis Lācis Lūsis Mednis Pāvs Stārķis Strazds Stirnāzis Susuris Tauriņš Ūdrs Vanags Zaķis Zvirbulis'.split(
        ' ',
      ),
    joined: adjectiveFirst,
  },
};

/** How many aliases a language has before they are numbered. */
export const aliasCount = (locale: Locale): number => WORDS[locale].adjectives.length * WORDS[locale].animals.length;

/** The alias with this number, from 0; from `aliasCount` on the same words follow with a counter: `Calm Otter 2`. */
export function aliasAt(locale: Locale, index: number): string {
  const { adjectives, animals, joined } = WORDS[locale];
  const round = Math.floor(index / aliasCount(locale));
  const word = index % aliasCount(locale);
  const alias = joined(adjectives[Math.floor(word / animals.length)] ?? '', animals[word % animals.length] ?? '');
  return round === 0 ? alias : `${alias} ${round + 1}`;
}

/** From how many aliases to draw in a room of this many people, so that at least two of three draws are free. */
export const aliasesFor = (locale: Locale, people: number): number =>
  aliasCount(locale) * (1 + Math.floor((people * 3) / aliasCount(locale)));

const ALL: ReadonlySet<string> = new Set(
  (Object.keys(WORDS) as Locale[]).flatMap((locale) =>
    Array.from({ length: aliasCount(locale) }, (_, index) => aliasAt(locale, index)),
  ),
);

/** Whether a text is an alias of our making, in any language, with or without a counter. */
export const isAlias = (text: string): boolean => ALL.has(text.replace(/ [1-9]\d{0,3}$/, ''));

/**
 * An alias that `isTaken` does not know: from a random place on, the first free one. `chance(n)` answers a whole number from 0 to
 * n - 1. With every word taken the counter goes on, so there always is one.
 */
export function freeAlias(
  locale: Locale,
  chance: (below: number) => number,
  isTaken: (alias: string) => boolean,
): string {
  const count = aliasCount(locale);
  const start = chance(count);
  for (let round = 0; ; round++) {
    for (let step = 0; step < count; step++) {
      const alias = aliasAt(locale, round * count + ((start + step) % count));
      if (!isTaken(alias)) return alias;
    }
  }
}

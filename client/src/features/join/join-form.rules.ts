import type { LOCALES } from '@polylogue/shared/kernel/locales.rules';

type ScreenLanguage = (typeof LOCALES)[number];

/** What the join form holds, as typed. */
export interface JoinFields {
  readonly name: string;
  /** A town's id, `none` for none of them, or empty when nothing was chosen yet. */
  readonly town: string;
  readonly lang: ScreenLanguage;
  readonly hasConsented: boolean;
}

export type JoinProblem = 'town' | 'consent';

/** Value of the tile for people from elsewhere; a plain form sends it as the empty town. */
export const NO_TOWN = '';

/** What is still missing, in the order of the form. */
export const missingIn = (fields: JoinFields, isTownChosen: boolean): readonly JoinProblem[] => [
  ...(isTownChosen ? [] : (['town'] as const)),
  ...(fields.hasConsented ? [] : (['consent'] as const)),
];

/** The languages on offer: the screens' that the dialogue is held in, and the one the reader uses already. */
export function offeredLanguages(
  all: readonly ScreenLanguage[],
  spoken: readonly string[],
  current: ScreenLanguage,
): readonly ScreenLanguage[] {
  const common = all.filter((language) => language === current || spoken.includes(language));
  return common.length > 1 ? common : all;
}

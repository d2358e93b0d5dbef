export type JoinProblem = 'town' | 'consent';

/** Value of the tile for people from elsewhere; a plain form sends it as the empty town. */
export const NO_TOWN = '';

/** What is still missing, in the order of the form. Choosing `NO_TOWN` is a choice too. */
export const missingIn = (fields: { isTownChosen: boolean; hasConsented: boolean }): readonly JoinProblem[] => [
  ...(fields.isTownChosen ? [] : (['town'] as const)),
  ...(fields.hasConsented ? [] : (['consent'] as const)),
];

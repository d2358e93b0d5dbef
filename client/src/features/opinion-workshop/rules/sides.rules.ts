import { BREAKDOWNS } from '@polylogue/shared/opinions/breakdown';

/** What the columns of the table are: groups as of the last update, or towns, languages, roles as votes stand now. */
export const SIDES = ['group', ...BREAKDOWNS] as const;
export type Side = (typeof SIDES)[number];

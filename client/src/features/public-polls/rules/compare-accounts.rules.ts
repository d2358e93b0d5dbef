import type { Account } from '@polylogue/shared/counting/account';
import { canonicalJson } from '@polylogue/shared/kernel/canonical-json';

export type AccountPart = keyof Account;

/** Parts of an account in the order in which a reader looks at them. */
export const ACCOUNT_PARTS: readonly AccountPart[] = [
  'winners',
  'order',
  'scores',
  'rounds',
  'pairwise',
  'paths',
  'locked',
  'grades',
  'purchases',
  'spent',
  'budget',
  'ties',
  'quota',
  'seats',
  'ballots',
  'blank',
  'invalid',
  'candidates',
  'dropped',
  'rule',
  'options',
];

/** One part of two accounts, and whether it is the same to the last figure. */
export interface ComparedPart {
  readonly part: AccountPart;
  readonly isSame: boolean;
}

/** Compares two accounts part by part; parts that neither has are left out. The order of members does not matter, that of lists does. */
export function compareAccounts(one: Account, other: Account): ComparedPart[] {
  return ACCOUNT_PARTS.filter((part) => one[part] !== undefined || other[part] !== undefined).map((part) => ({
    part,
    isSame: writtenPart(one[part]) === writtenPart(other[part]),
  }));
}

/** A part as one line of text, to set two of them side by side; members that are not there are left out, as on the way over the line. */
export function writtenPart(part: Account[AccountPart]): string {
  return part === undefined ? '' : canonicalJson(JSON.parse(JSON.stringify(part)));
}

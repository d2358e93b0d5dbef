import { JOIN_CODE_ALPHABET } from '@polylogue/shared/dialogues/schemas';

/** Length of a join code. */
const LENGTH = 6;

/** A new join code. `chance(n)` answers a whole number from 0 to n - 1, evenly. */
export const newJoinCode = (chance: (below: number) => number): string =>
  Array.from({ length: LENGTH }, () => JOIN_CODE_ALPHABET.charAt(chance(JOIN_CODE_ALPHABET.length))).join('');

import { MOST_BALLOTS } from './file-fault.js';

/** A whole number from 0 in decimal digits, up to 9 of them; null where it is none. No sign, no blanks, no exponent. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,10}$/.test(text) && Number(text) <= MOST_BALLOTS ? Number(text) : null;
}

/** As `wholeNumber`, with a minus sign allowed (points against). */
export function signedNumber(text: string): number | null {
  const size = wholeNumber(text.replace(/^-/, ''));
  return size === null ? null : text.startsWith('-') && size > 0 ? -size : size;
}

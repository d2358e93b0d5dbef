/** Digits in groups of three or without, then up to two decimals; comma or point for either. */
const NUMBER = /^(-?)([1-9]\d{0,2}(?:[.,]\d{3})+|\d{1,12})(?:[.,](\d{1,2}))?$/;

/**
 * A number as people type it, in whole steps of 10^-`decimals`: `1.250,5` and `1,250.5` are 12505 tenths. Three digits behind a
 * comma are a group, since no poll asks for more than two decimals. Null where it cannot be read or has too many decimals.
 */
export function readNumber(typed: string, decimals: number): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f'’]/g, '').replace(/[\u2212\u2013]/g, '-');
  const found = NUMBER.exec(plain);
  if (found === null) return null;
  const [, sign = '', whole = '', part = ''] = found;
  const needed = part.replace(/0+$/, '');
  if (needed.length > decimals) return null;
  const value = Number(whole.replace(/[.,]/g, '') + needed.padEnd(decimals, '0'));
  // Not -0: it would be written otherwise than 0.
  return sign === '' || value === 0 ? value : -value;
}

/** A stored number as it would be typed in a language: no groups. */
export const writeNumber = (value: number, decimals: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value / 10 ** decimals);

import { Fraction } from '../fraction.js';
import { type Parsed, parsed } from './ballot-file.js';
import { refuse } from './file-fault.js';

/** Most decimals an amount may have: enough for every currency. */
const MOST_DECIMALS = 3;

/**
 * Amounts of money as whole numbers of one small unit: hundredths where one of them has two decimals, and so on. Refuses negative
 * amounts, what is no decimal number, and what would not stay exact as a plain number.
 */
export function amountUnits(
  amounts: readonly { readonly line: number; readonly text: string }[],
): Parsed<{ amounts: number[]; perCurrencyUnit: number }> {
  let decimals = 0;
  for (const { line, text } of amounts) {
    const match = /^\d{1,12}(?:\.(\d{1,9}))?$/.exec(text);
    const places = (match?.[1] ?? '').replace(/0*$/, '').length;
    if (!match || places > MOST_DECIMALS)
      return refuse(line, 'bad_number', { found: text, expected: 'an amount of money' });
    decimals = Math.max(decimals, places);
  }
  const perCurrencyUnit = 10 ** decimals;
  const scale = Fraction.of(perCurrencyUnit);
  return parsed({
    amounts: amounts.map(({ text }) => (Fraction.parse(text) ?? Fraction.ZERO).times(scale).toNumber()),
    perCurrencyUnit,
  });
}

/** An amount in units of the currency, as it is written in a file. */
export function amountText(amount: number, perCurrencyUnit: number): string {
  const decimals = String(perCurrencyUnit).length - 1;
  return decimals === 0 ? String(amount) : (amount / perCurrencyUnit).toFixed(decimals);
}

import type { PollForm } from '@polylogue/shared/polls/forms';

/** A value of a scale or number in the poll's smallest steps, as people write it: 125 with two decimals is 1.25. */
export function readableValue(form: PollForm, value: number, locale: string): string {
  const decimals = form.kind === 'number' ? form.decimals : 0;
  // A median may lie between two steps.
  const most = decimals + (Number.isInteger(value) ? 0 : 1);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: most }).format(
    value / 10 ** decimals,
  );
}

/** A class of values: one value, or from the lowest to the highest of it. */
export function readableClass(form: PollForm, { from, to }: { from: number; to: number }, locale: string): string {
  const low = readableValue(form, from, locale);
  return from === to ? low : `${low} – ${readableValue(form, to, locale)}`;
}

/** A figure of a count, which may have decimals (transferred votes, means): at most two of them. */
export const readableFigure = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);

/** An amount in whole units of a currency; the code itself where the language has no sign for it. */
export const readableMoney = (amount: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);

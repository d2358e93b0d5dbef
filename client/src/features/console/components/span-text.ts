import type { TFunction } from 'i18next';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A length of time in words: minutes up to two hours, then hours, then days. Threads last for weeks. */
export function spanText(t: TFunction<'console'>, minutes: number): string {
  if (minutes < 2 * HOUR) return t('span.minutes', { count: minutes });
  if (minutes < 2 * DAY) return t('span.hours', { count: Math.round(minutes / HOUR) });
  return t('span.days', { count: Math.round(minutes / DAY) });
}

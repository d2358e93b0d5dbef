import { timeLocale } from '../i18n/local-time.js';
/** Milliseconds as a clock reads: `1:14`, `12:00`, `1:02:00`. Begun seconds count as whole; below zero counts up as `+0:09`. */
export function formatDuration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const whole = Math.abs(seconds);
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  const hours = Math.floor(whole / 3600);
  const [first = 0, ...rest] = hours > 0 ? [hours, ...parts] : parts;
  const digits = [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
  return seconds < 0 ? `+${digits}` : digits;
}

/** Time of day in the reader's own zone, or in `timeZone`: `19:40`. */
export function formatClock(instant: string, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(timeLocale(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(Date.parse(instant));
}

/** Time of day, with the day in front when it is not the day of `now`, and with its year when that is another: `Friday 21 November, 19:40`. */
export function formatMoment(instant: string, locale: string, now: number): string {
  const at = new Date(instant);
  const today = new Date(now);
  if (at.toDateString() === today.toDateString()) return formatClock(instant, locale);
  return new Intl.DateTimeFormat(timeLocale(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(at.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** A part of a whole as percent, without decimals; empty when the whole is nothing. */
export function formatPercent(part: number, whole: number, locale: string): string {
  if (whole <= 0) return '';
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(part / whole);
}

/** A whole number in the reader's way of writing it. */
export const formatCount = (value: number, locale: string): string => new Intl.NumberFormat(locale).format(value);

/** Names as a sentence lists them: `Ana, Yann and Ilze`. */
export const formatList = (parts: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);

import { timeLocale } from '../../../lib/i18n/local-time.js';
import { formatClock } from '../../../lib/room-view/format-time.js';

/** The hour in a zone, `19:40`; on another day than `now` the day instead, `5 Dec`: a run sheet has room for one of them. */
export function clockOrDay(instant: string, now: number, locale: string, timeZone: string | undefined): string {
  const day = new Intl.DateTimeFormat(timeLocale(locale), { day: 'numeric', month: 'short', timeZone });
  const text = day.format(Date.parse(instant));
  return text === day.format(now) ? formatClock(instant, locale, timeZone) : text;
}

/** A day and hour in a zone: `Saturday, 21 November 2026 at 19:30`. `now` decides nothing; the year is always said. */
export function formatDayAndHour(instant: string, locale: string, timeZone: string): string {
  const options = { dateStyle: 'full', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(instant));
}

/** An hour in a zone: `19:30`. */
export function formatHour(instant: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(instant));
}

/** A day without an hour, given as `2026-11-21`: `21 November 2026`. */
export function formatDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** Short name of a zone at an instant as the reader's language has it: `CET`, `EET`, `UTC+2`. */
export function zoneName(instant: string, locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** Whether clocks of both zones show the same at an instant. */
export function isSameClock(instant: string, zoneA: string, zoneB: string): boolean {
  const read = (timeZone: string): string => formatDayAndHour(instant, 'en', timeZone);
  return zoneA === zoneB || read(zoneA) === read(zoneB);
}

/** The locale for days and hours: European English, with 24 hours and the day before the month. */
export const timeLocale = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** A span in a zone, said as short as the language allows: `Saturday, 21 November 2026, 19:30–21:00`. */
export function formatSpan(start: string, end: string | null, language: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(timeLocale(language), { dateStyle: 'full', timeStyle: 'short', timeZone });
  return end === null || end <= start
    ? format.format(new Date(start))
    : format.formatRange(new Date(start), new Date(end));
}

/** An hour in a zone: `19:30`. */
export function formatHour(instant: string, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(timeLocale(language), { timeStyle: 'short', timeZone }).format(new Date(instant));
}

/** A day without an hour, given as `2026-11-21`: `21 November 2026`. */
export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(timeLocale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Short name of a zone at an instant: `CET`, or `UTC+2` where the language has no name for it. */
export function zoneName(instant: string, language: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(timeLocale(language), { timeZone, timeZoneName: 'short' }).formatToParts(
    new Date(instant),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** Whether clocks of both zones show the same at an instant. */
export function isSameClock(instant: string, zoneA: string, zoneB: string): boolean {
  const read = (timeZone: string): string =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(new Date(instant));
  return zoneA === zoneB || read(zoneA) === read(zoneB);
}

import { z } from 'zod';

/** An instant on the wire: ISO 8601 in UTC with milliseconds, `2026-11-21T18:30:00.000Z`. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;

/**
 * An instant that somebody plans: of the years 1990 to 2100. Beyond the years 1 to 9999 an instant has no ISO form that
 * `Instant` reads again; and nobody plans so far.
 */
export const PlannedInstant = Instant.refine((instant) => {
  const year = new Date(instant).getUTCFullYear();
  return year >= 1990 && year <= 2100;
});

/** An IANA time zone that this machine's Intl knows. */
export const TimeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
});

import { z } from 'zod';

/** An instant on the wire: ISO 8601 in UTC with milliseconds, `2026-11-21T18:30:00.000Z`. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;

/** An IANA time zone that this machine's Intl knows. */
export const TimeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
});

import { javaDate } from '@polylogue/shared/polis/local-time';

const QUARTER_MS = 900_000;

/**
 * Tells instants (milliseconds since 1970) in an IANA zone as Pol.is writes them. The zone is asked once for each quarter of an hour, at
 * which zones change their clocks: Intl is slow, and votes are many.
 */
export function zoneClock(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    timeZoneName: 'short',
  });
  const known = new Map<number, { zone: string; minutes: number }>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS);
    const zone = known.get(quarter) ?? zoneAt(format, quarter * QUARTER_MS);
    known.set(quarter, zone);
    return javaDate(at, zone);
  };
}

function zoneAt(format: Intl.DateTimeFormat, at: number): { zone: string; minutes: number } {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const local = Date.UTC(number('year'), number('month') - 1, number('day'), number('hour'), number('minute'));
  return { zone: parts.get('timeZoneName') ?? timeZoneless, minutes: Math.round((local - at) / 60_000) };
}

const timeZoneless = 'UTC';

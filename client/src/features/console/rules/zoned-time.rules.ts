/** Local time of a zone as a form field holds it: `2026-11-21T19:10`. */
export function instantToZoned(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(Date.parse(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((it) => it.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant of a zone's local time, or null for a text that is none. Two rounds settle it around a change of the clock; an
 * hour that a change leaves out becomes the one after it.
 */
export function zonedToInstant(local: string, timeZone: string): string | null {
  const wanted = Date.parse(`${local}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(wanted)) return null;
  let guess = wanted;
  for (let round = 0; round < 2; round++) {
    guess += wanted - Date.parse(`${instantToZoned(new Date(guess).toISOString(), timeZone)}:00Z`);
  }
  return new Date(guess).toISOString();
}

/**
 * The local texts of instants in an export, kept as little as they say: the zone in force from an instant on, and the few texts that do not
 * follow from it. Two programs of Pol.is write them: `Sun Aug 04 17:03:56 PDT 2019`, and for its reports
 * `Sun Aug 04 2019 17:03:56 GMT-0700 (Pacific Daylight Time)`.
 */
export interface LocalTimes {
  /** By time. `minutes`: what the zone's clock is ahead of UTC. By the zone's name it is known which of the two forms a text has. */
  readonly steps: readonly { readonly from: number; readonly zone: string; readonly minutes: number }[];
  /** Texts that say something else, by the number of their row (from 0). */
  readonly odd: Readonly<Record<string, string>>;
}

/** Collects the local texts of a file, row by row. */
export interface LocalTimeCollector {
  see(row: number, at: number, text: string): void;
  /** `dropped`: odd texts beyond those that are kept. */
  result(): { readonly times: LocalTimes; readonly dropped: number };
}

/** Zones change their clocks at a quarter of an hour of UTC. */
const QUARTER_MS = 900_000;
const MOST_ODD = 10_000;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LOCAL = /^\w{3} (?<month>\w{3}) (?<day>\d\d) (?<clock>\d\d:\d\d:\d\d) (?<zone>\S{1,10}) (?<year>\d{4})$/;
const OF_REPORTS =
  /^\w{3} (?<month>\w{3}) (?<day>\d\d) (?<year>\d{4}) (?<clock>\d\d:\d\d:\d\d) (?<zone>GMT[+-]\d{4}(?: \(.{1,60}\))?)$/;
const ZONE_OF_REPORTS = /^GMT(?<sign>[+-])(?<hours>\d\d)(?<minutes>\d\d)/;

/** Learns which zone was in force when. The offset follows from the instant beside each text: names of zones are ambiguous. Linear, memory by quarters of an hour. */
export function localTimeCollector(): LocalTimeCollector {
  const quarters = new Map<number, { readonly zone: string; readonly minutes: number }>();
  const odd: Record<string, string> = {};
  let dropped = 0;
  let kept = 0;
  return {
    see(row, at, text) {
      const quarter = Math.floor(at / QUARTER_MS);
      const known = quarters.get(quarter) ?? zoneOf(at, text);
      if (known !== null && dateText(at, known) === text) quarters.set(quarter, known);
      else if (kept < MOST_ODD) {
        odd[row] = text;
        kept += 1;
      } else dropped += 1;
    },
    result: () => ({ times: { steps: stepsOf(quarters), odd }, dropped }),
  };
}

/** The local text of a row; empty where nothing was learned. */
export function localTime({ steps, odd }: LocalTimes, row: number, at: number): string {
  const text = odd[row];
  if (text !== undefined) return text;
  const step = steps.findLast(({ from }) => from <= at) ?? steps[0];
  return step === undefined ? '' : dateText(at, step);
}

function stepsOf(quarters: ReadonlyMap<number, { zone: string; minutes: number }>): LocalTimes['steps'] {
  const steps: { from: number; zone: string; minutes: number }[] = [];
  for (const [quarter, { zone, minutes }] of [...quarters].sort(([a], [b]) => a - b)) {
    const last = steps.at(-1);
    if (last?.zone !== zone || last.minutes !== minutes) steps.push({ from: quarter * QUARTER_MS, zone, minutes });
  }
  return steps;
}

/**
 * The instant of a text whose zone says how far it is from UTC, in milliseconds since 1970, without parts of a second; null for texts that do
 * not say it.
 */
export function instantOfText(text: string): number | null {
  const read = clockOf(text);
  const { sign, hours, minutes } = ZONE_OF_REPORTS.exec(read?.zone ?? '')?.groups ?? {};
  if (read === null || sign === undefined) return null;
  return read.local - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function zoneOf(at: number, text: string): { zone: string; minutes: number } | null {
  const read = clockOf(text);
  return read && { zone: read.zone, minutes: Math.round((read.local - at) / 60_000) };
}

/** What a text says, as if its clock were that of UTC. */
function clockOf(text: string): { readonly local: number; readonly zone: string } | null {
  const { year, month = '', day, clock = '', zone } = (LOCAL.exec(text) ?? OF_REPORTS.exec(text))?.groups ?? {};
  if (zone === undefined) return null;
  const [hour, minute, second] = clock.split(':').map(Number);
  return { local: Date.UTC(Number(year), MONTHS.indexOf(month), Number(day), hour, minute, second), zone };
}

function dateText(at: number, step: { readonly zone: string; readonly minutes: number }): string {
  const text = javaDate(at, step);
  if (!ZONE_OF_REPORTS.test(step.zone)) return text;
  // The same words, with the year before the clock.
  return `${text.slice(0, 10)} ${text.slice(-4)} ${text.slice(11, -5)}`;
}

/** An instant (milliseconds since 1970) on the clock of a zone, as Java writes a date (`java.util.Date.toString`), which is what Pol.is uses. */
export function javaDate(at: number, { zone, minutes }: { readonly zone: string; readonly minutes: number }): string {
  const local = new Date(at + minutes * 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(':');
  const day = `${DAYS[local.getUTCDay()] ?? ''} ${MONTHS[local.getUTCMonth()] ?? ''} ${two(local.getUTCDate())}`;
  return `${day} ${clock} ${zone} ${String(local.getUTCFullYear()).padStart(4, '0')}`;
}

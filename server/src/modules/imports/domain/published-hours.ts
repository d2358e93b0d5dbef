/** Hours as a page gives them: wall-clock time under a zone's name, and how much later it is then where the host sits, if it says so. */
export interface PublishedHour {
  /** `2021-04-13` */
  readonly date: string;
  /** `10:00` */
  readonly time: string;
  /** Abbreviation on the page, `CET`. */
  readonly zoneName: string;
  /** IANA zone of the host. */
  readonly hostZone: string;
  /** Minutes by which the host's local time is later than the published one; null where the page does not say. */
  readonly localLaterMinutes: number | null;
}

/** What an abbreviation may mean: its fixed offset, and the zone whose wall clock people mean by it, summer time included. */
const MEANINGS: Readonly<Record<string, { readonly fixed: number; readonly wallClock: string }>> = {
  UTC: { fixed: 0, wallClock: 'Etc/UTC' },
  GMT: { fixed: 0, wallClock: 'Europe/London' },
  WET: { fixed: 0, wallClock: 'Europe/Lisbon' },
  CET: { fixed: 60, wallClock: 'Europe/Brussels' },
  CEST: { fixed: 120, wallClock: 'Europe/Brussels' },
  EET: { fixed: 120, wallClock: 'Europe/Helsinki' },
  EEST: { fixed: 180, wallClock: 'Europe/Helsinki' },
};

/** Minutes that a zone's clock is ahead of UTC at an instant. */
export function offsetMinutes(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((it) => it.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((wall - at.getTime()) / 60_000);
}

/** The instant at which a zone's clock shows a date and time. In the hour that a change of clocks repeats, the earlier one. */
export function instantAt(timeZone: string, date: string, time: string): Date {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const first = wall - offsetMinutes(timeZone, new Date(wall - 86_400_000)) * 60_000;
  return new Date(wall - offsetMinutes(timeZone, new Date(first)) * 60_000);
}

/**
 * The instant of a published hour.
 *
 * `CET` is read in two ways. By the letter it is UTC+1 all year; people who write "10:00 CET" in April mean the clock on the wall
 * in Brussels, which shows summer time (UTC+2). Where the page says how much later it is at the host's, that decides: on 13 April
 * 2021 Vilnius is at UTC+3, and "local time one hour later" fits only UTC+2, so 10:00 is 11:00 in Vilnius, 08:00 UTC. Where the
 * page says nothing, or neither reading fits, the wall clock is taken. An unknown abbreviation is read as the host's own clock.
 */
export function publishedInstant({ date, time, zoneName, hostZone, localLaterMinutes }: PublishedHour): Date {
  const meaning = MEANINGS[zoneName];
  if (!meaning) return instantAt(hostZone, date, time);
  const onTheWall = instantAt(meaning.wallClock, date, time);
  if (localLaterMinutes === null) return onTheWall;
  const byTheLetter = new Date(Date.parse(`${date}T${time}:00Z`) - meaning.fixed * 60_000);
  const fits = (reading: Date): boolean => {
    const published = Math.round((Date.parse(`${date}T${time}:00Z`) - reading.getTime()) / 60_000);
    return offsetMinutes(hostZone, reading) - published === localLaterMinutes;
  };
  return [onTheWall, byTheLetter].find(fits) ?? onTheWall;
}

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 };

/** Reads "local time one hour later" out of a note: minutes, or null. */
export function laterMinutes(note: string): number | null {
  const word = /local time (one|two|three|\d) hours? later/i.exec(note)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  return (NUMBERS[word] ?? Number(word)) * 60;
}

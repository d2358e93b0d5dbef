import type { AgendaItem } from '@polylogue/shared/agenda/schemas';

const MINUTE = 60_000;

/** An agenda item with the instant at which it began or is now expected to; null where nobody planned one. */
export interface ExpectedItem {
  readonly item: AgendaItem;
  readonly startsAt: string | null;
}

export interface RunningOrder {
  readonly agenda: readonly AgendaItem[];
  readonly currentItemId: string | null;
}

/**
 * When each item begins as things stand. Planned items after the running one are expected when what comes before them is over:
 * a late debate moves them, an early one does not (people were told a time). `now` is the server's, in milliseconds.
 */
export function expectedStarts(room: RunningOrder, now: number): ExpectedItem[] {
  const current = room.agenda.find((item) => item.id === room.currentItemId) ?? null;
  let freeFrom = current === null ? null : Math.max(now, endOf(current, now));
  return room.agenda.map((item) => {
    if (item.status !== 'planned') return { item, startsAt: item.startedAt ?? item.plannedStart };
    const isBehind = current !== null && item.position > current.position;
    if (!isBehind || freeFrom === null) return { item, startsAt: item.plannedStart };
    const planned = item.plannedStart === null ? freeFrom : Date.parse(item.plannedStart);
    const expected = Math.max(planned, freeFrom);
    freeFrom = expected + item.plannedMinutes * MINUTE;
    return { item, startsAt: new Date(expected).toISOString() };
  });
}

const endOf = (item: AgendaItem, now: number): number =>
  item.endsAt === null ? now + Math.max(0, item.remainingMs ?? 0) : Date.parse(item.endsAt);

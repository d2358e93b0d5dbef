import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';

const MINUTE = 60_000;

/** How far an item is, in figures; the words are the screen's. */
export type RunNote =
  | { readonly kind: 'took'; readonly minutes: number; readonly planned: number }
  | { readonly kind: 'left'; readonly minutes: number; readonly endsAt: string }
  | { readonly kind: 'over'; readonly minutes: number; readonly endsAt: string }
  | { readonly kind: 'paused'; readonly minutes: number }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'lasts'; readonly minutes: number };

/** A line of the run sheet. `at` is when it began or is now expected to; `plannedAt` stands beside it when that differs. */
export interface RunLine {
  readonly item: AgendaItem;
  readonly at: string | null;
  readonly plannedAt: string | null;
  readonly isCurrent: boolean;
  readonly note: RunNote;
}

/**
 * The run sheet with planned and actual times. Planned items after the running one are expected when what comes before them is
 * over: a late debate moves them, an early one does not (people were told a time). `now` is the server's, in milliseconds.
 */
export function runSheet(room: Pick<RoomState, 'agenda' | 'currentItemId'>, now: number): RunLine[] {
  const current = room.agenda.find((item) => item.id === room.currentItemId) ?? null;
  let freeFrom = current === null ? null : Math.max(now, endOf(current, now));
  return room.agenda.map((item) => {
    const isCurrent = item.id === room.currentItemId;
    if (item.status !== 'planned') return line(item, item.startedAt ?? item.plannedStart, isCurrent, now);
    const planned = item.plannedStart === null ? null : Date.parse(item.plannedStart);
    const isBehind = current !== null && item.position > current.position;
    if (!isBehind || freeFrom === null) return line(item, item.plannedStart, isCurrent, now);
    const expected = Math.max(planned ?? freeFrom, freeFrom);
    freeFrom = expected + item.plannedMinutes * MINUTE;
    return line(item, new Date(expected).toISOString(), isCurrent, now);
  });
}

function line(item: AgendaItem, at: string | null, isCurrent: boolean, now: number): RunLine {
  const isShifted =
    at !== null && item.plannedStart !== null && Math.abs(Date.parse(at) - Date.parse(item.plannedStart)) >= MINUTE;
  return { item, at, plannedAt: isShifted ? item.plannedStart : null, isCurrent, note: noteOf(item, now) };
}

const endOf = (item: AgendaItem, now: number): number =>
  item.endsAt === null ? now + Math.max(0, item.remainingMs ?? 0) : Date.parse(item.endsAt);

function noteOf(item: AgendaItem, now: number): RunNote {
  switch (item.status) {
    case 'done':
      return { kind: 'took', minutes: Math.round((item.tookSeconds ?? 0) / 60), planned: item.plannedMinutes };
    case 'skipped':
      return { kind: 'skipped' };
    case 'paused':
      return { kind: 'paused', minutes: Math.ceil(Math.max(0, item.remainingMs ?? 0) / MINUTE) };
    case 'planned':
      return { kind: 'lasts', minutes: item.plannedMinutes };
    case 'running': {
      if (item.endsAt === null) return { kind: 'lasts', minutes: item.plannedMinutes };
      const left = Date.parse(item.endsAt) - now;
      return left >= 0
        ? { kind: 'left', minutes: Math.ceil(left / MINUTE), endsAt: item.endsAt }
        : { kind: 'over', minutes: Math.floor(-left / MINUTE), endsAt: item.endsAt };
    }
  }
}

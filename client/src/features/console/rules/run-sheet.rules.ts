import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { expectedStarts } from '../../../lib/room-view/expected-start.rules.js';

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

/** The run sheet with planned and actual or expected times. `now` is the server's, in milliseconds. */
export function runSheet(room: Pick<RoomState, 'agenda' | 'currentItemId'>, now: number): RunLine[] {
  return expectedStarts(room, now).map(({ item, startsAt }) =>
    line(item, startsAt, item.id === room.currentItemId, now),
  );
}

function line(item: AgendaItem, at: string | null, isCurrent: boolean, now: number): RunLine {
  const isShifted =
    at !== null && item.plannedStart !== null && Math.abs(Date.parse(at) - Date.parse(item.plannedStart)) >= MINUTE;
  return { item, at, plannedAt: isShifted ? item.plannedStart : null, isCurrent, note: noteOf(item, now) };
}

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

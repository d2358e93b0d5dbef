import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { nextItem } from '../../../lib/room-view/agenda-time.js';

/** What the one main button does next; its words are chosen from this. */
export type NextStep =
  /** The dialogue's own state comes first: nobody can be in the room before it. */
  | { readonly kind: 'open_doors' }
  | { readonly kind: 'go_live' }
  | { readonly kind: 'start'; readonly item: AgendaItem }
  | { readonly kind: 'move_on'; readonly from: AgendaItem; readonly to: AgendaItem }
  | { readonly kind: 'end_last'; readonly from: AgendaItem }
  | { readonly kind: 'finished' }
  | { readonly kind: 'empty' };

/** The item that runs or is paused, if any. */
export const currentItem = (room: Pick<RoomState, 'agenda' | 'currentItemId'>): AgendaItem | null =>
  room.agenda.find((item) => item.id === room.currentItemId) ?? null;

/** What the main button does now. */
export function nextStep(room: RoomState): NextStep {
  const state = room.dialogue?.state;
  const from = currentItem(room);
  const to = nextItem(room.agenda, room.currentItemId);
  if (from === null && (state === 'draft' || state === 'announced')) return { kind: 'open_doors' };
  if (from === null && state === 'open' && to !== null) return { kind: 'go_live' };
  if (from !== null && to !== null) return { kind: 'move_on', from, to };
  if (from !== null) return { kind: 'end_last', from };
  if (to !== null && state !== 'closed') return { kind: 'start', item: to };
  return room.agenda.length === 0 ? { kind: 'empty' } : { kind: 'finished' };
}

/**
 * Milliseconds the step comes before its time: positive is early, negative is late. Null where nothing was planned.
 * `now` is the server's.
 */
export function earlyMs(step: NextStep, now: number): number | null {
  if (step.kind === 'start') return step.item.plannedStart === null ? null : Date.parse(step.item.plannedStart) - now;
  if (step.kind !== 'move_on' && step.kind !== 'end_last') return null;
  if (step.from.remainingMs !== null) return step.from.remainingMs;
  return step.from.endsAt === null ? null : Date.parse(step.from.endsAt) - now;
}

/** Milliseconds left in which the last agenda action can be undone; 0 when it cannot. */
export function undoLeftMs(room: Pick<RoomState, 'lastAction'>, now: number): number {
  const until = room.lastAction?.undoUntil ?? null;
  return until === null ? 0 : Math.max(0, Date.parse(until) - now);
}

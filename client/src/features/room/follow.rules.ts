import type { RoomState } from '@polylogue/shared/rooms/schemas';

/** What the page shows of now. `isHolding`: the room is elsewhere, and the page waits for the reader. */
export interface Follow {
  readonly itemId: string | null;
  readonly isHolding: boolean;
}

/**
 * The page goes along with the room, except under the hands of somebody who types or fills in a ballot; and once it has waited,
 * it waits until they say so, even when they have finished.
 */
export function follow(before: Follow, currentItemId: string | null, isEngaged: boolean): Follow {
  if (before.itemId === currentItemId) return before.isHolding ? { itemId: currentItemId, isHolding: false } : before;
  if (before.isHolding) return before;
  return isEngaged ? { itemId: before.itemId, isHolding: true } : { itemId: currentItemId, isHolding: false };
}

/** The pages of the room, in the order of its tabs; the menu has none. */
export const ROOM_TABS = ['now', 'statements', 'discussion', 'results'] as const;
export type RoomTab = (typeof ROOM_TABS)[number];
export type RoomPlace = RoomTab | 'menu';

/** The place an address means: `?view=statements`; now for anything unknown. */
export function placeOf(search: string): RoomPlace {
  const wanted = new URLSearchParams(search).get('view');
  return [...ROOM_TABS, 'menu' as const].find((place) => place === wanted) ?? 'now';
}

/** What the room waits for from this reader, for the line shown on its other pages. */
export type Call = { readonly kind: 'answer' } | { readonly kind: 'item'; readonly itemId: string } | null;

/** An open question first, then the running item, unless the reader is on its page already. */
export function callOf(room: RoomState, answeredPollIds: ReadonlySet<string>, place: RoomPlace): Call {
  if (place === 'now') return null;
  if (room.polls.some((poll) => poll.state === 'open' && !answeredPollIds.has(poll.id))) return { kind: 'answer' };
  const item = room.agenda.find((it) => it.id === room.currentItemId);
  if (item === undefined) return null;
  const isHere =
    (item.kind === 'statements' && place === 'statements') || (item.kind === 'thread' && place === 'discussion');
  return isHere ? null : { kind: 'item', itemId: item.id };
}

/** Whether an open poll stands beside what is on, rather than being it. */
export const hasExtraPoll = (room: RoomState): boolean =>
  room.agenda.find((it) => it.id === room.currentItemId)?.kind !== 'poll' &&
  room.polls.some((poll) => poll.state === 'open');

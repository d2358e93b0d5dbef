import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { CurrentSpeech } from '@polylogue/shared/speaking/schemas';
import { nextItem } from '../../../lib/room-view/agenda-time.js';

/** What the hall sees. Exactly one at a time; there is none for "nothing". */
export type Scene =
  | { readonly kind: 'welcome'; readonly next: AgendaItem | null }
  | { readonly kind: 'between'; readonly next: AgendaItem | null }
  | { readonly kind: 'poll'; readonly poll: PollView }
  | { readonly kind: 'speaker'; readonly item: AgendaItem; readonly speech: CurrentSpeech }
  | { readonly kind: 'item'; readonly item: AgendaItem }
  | { readonly kind: 'closed' };

/**
 * Chooses the scene. An open poll has the screen whatever else is on, since people must answer it; a closed or revealed one keeps
 * it until somebody is called or the next item starts.
 */
export function chooseScene(room: RoomState): Scene {
  const open = room.polls.find((poll) => poll.state === 'open');
  if (open) return { kind: 'poll', poll: open };
  const item = room.agenda.find((it) => it.id === room.currentItemId) ?? null;
  const speech = room.speaking.current;
  const poll = lastCounted(room.polls, item);
  if (poll && !isSpokenAfter(speech, poll)) return { kind: 'poll', poll };
  if (item === null) return betweenItems(room);
  return speech === null ? { kind: 'item', item } : { kind: 'speaker', item, speech };
}

function betweenItems(room: RoomState): Scene {
  if (room.dialogue?.state === 'closed') return { kind: 'closed' };
  const next = nextItem(room.agenda, null);
  return room.agenda.some((item) => item.status === 'done') ? { kind: 'between', next } : { kind: 'welcome', next };
}

/** The poll closed last since the item began, or one that belongs to it. */
function lastCounted(polls: readonly PollView[], item: AgendaItem | null): PollView | null {
  const counted = polls.filter((poll) => poll.state === 'closed' || poll.state === 'revealed');
  if (item === null) return null;
  const recent = counted.filter((poll) => poll.itemId === item.id || isSince(poll.closedAt, item.startedAt));
  return recent.reduce<PollView | null>(
    (last, poll) => (last === null || isSince(poll.closedAt, last.closedAt) ? poll : last),
    null,
  );
}

const isSince = (at: string | null, since: string | null): boolean =>
  at !== null && (since === null || Date.parse(at) >= Date.parse(since));

const isSpokenAfter = (speech: CurrentSpeech | null, poll: PollView): boolean =>
  speech !== null && poll.closedAt !== null && Date.parse(speech.startedAt) > Date.parse(poll.closedAt);

/** Nobody loses a picture when the page is loaded again now: nothing runs and no poll is open. */
export const isQuiet = (scene: Scene): boolean =>
  scene.kind === 'welcome' || scene.kind === 'between' || scene.kind === 'closed';

/** The join code in two halves, as people read it out: `K7M 2PX`. */
export const readableCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

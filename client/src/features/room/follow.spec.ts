import { describe, expect, it } from '@jest/globals';
import { emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import { RoomState } from '@polylogue/shared/rooms/schemas';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { callOf, follow, hasExtraPoll, placeOf } from './follow.rules.js';
import { pollView } from '../../testing/poll.factory.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const item = (n: number, kind: string) => ({
  id: id(n),
  kind,
  title: { en: kind },
  detail: null,
  plannedStart: null,
  plannedMinutes: 10,
  speakSeconds: null,
  position: n,
  status: 'running',
  startedAt: null,
  endsAt: null,
  remainingMs: null,
  tookSeconds: null,
});
const poll = (n: number, state: string) => pollView(n, state, { itemId: null });
const room = (change: Record<string, unknown>): RoomState =>
  RoomState.parse({ ...emptyRoom(DialogueId.parse(id(99))), ...change });

describe('following the room', () => {
  it('goes along while the reader only looks on', () => {
    expect(follow({ itemId: 'a', isHolding: false }, 'b', false)).toEqual({ itemId: 'b', isHolding: false });
  });

  it('waits under the hands of who writes, and goes on waiting when they have finished', () => {
    const waiting = follow({ itemId: 'a', isHolding: false }, 'b', true);
    expect(waiting).toEqual({ itemId: 'a', isHolding: true });
    expect(follow(waiting, 'b', false)).toBe(waiting);
    expect(follow(waiting, 'c', false)).toBe(waiting);
  });

  it('stops waiting when the room comes back, as after an undo', () => {
    expect(follow({ itemId: 'a', isHolding: true }, 'a', true)).toEqual({ itemId: 'a', isHolding: false });
  });

  it('keeps its state while nothing changes, so that nothing is drawn anew', () => {
    const still = { itemId: null, isHolding: false };
    expect(follow(still, null, true)).toBe(still);
  });
});

describe('the place an address means', () => {
  it('is now for what it does not know', () => {
    expect(placeOf('')).toBe('now');
    expect(placeOf('view=results')).toBe('results');
    expect(placeOf('view=menu&x=1')).toBe('menu');
    expect(placeOf('view=__proto__')).toBe('now');
  });
});

describe('what the other pages of the room are told', () => {
  const debate = room({ agenda: [item(1, 'debate')], currentItemId: id(1) });

  it('is what is on', () => {
    expect(callOf(debate, new Set(), 'results')).toEqual({ kind: 'item', itemId: id(1) });
    expect(callOf(debate, new Set(), 'now')).toBeNull();
  });

  it('is an open question first, until it is answered', () => {
    const asked = room({ agenda: [item(1, 'debate')], currentItemId: id(1), polls: [poll(7, 'open')] });
    expect(callOf(asked, new Set(), 'statements')).toEqual({ kind: 'answer' });
    expect(callOf(asked, new Set([id(7)]), 'statements')).toEqual({ kind: 'item', itemId: id(1) });
  });

  it('is nothing on the page of the very thing', () => {
    const voting = room({ agenda: [item(1, 'statements')], currentItemId: id(1) });
    expect(callOf(voting, new Set(), 'statements')).toBeNull();
    expect(callOf(room({}), new Set(), 'statements')).toBeNull();
  });
});

describe('a poll beside what is on', () => {
  it('is one that is open while no poll is on the agenda', () => {
    expect(hasExtraPoll(room({ agenda: [item(1, 'debate')], currentItemId: id(1), polls: [poll(7, 'open')] }))).toBe(
      true,
    );
    expect(hasExtraPoll(room({ agenda: [item(1, 'poll')], currentItemId: id(1), polls: [poll(7, 'open')] }))).toBe(
      false,
    );
    expect(hasExtraPoll(room({ polls: [poll(7, 'closed')] }))).toBe(false);
  });
});

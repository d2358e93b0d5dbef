import { describe, expect, it } from '@jest/globals';
import { DialogueId } from '../kernel/ids.js';
import { applyFact, applyFacts, emptyRoom } from './apply-fact.rules.js';
import { type NewFact, RoomFact } from './facts.js';

const at = '2026-11-21T18:00:00.000Z';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const roomId = DialogueId.parse(id(1));
const log = (...facts: { type: NewFact['type']; payload: unknown }[]) =>
  facts.map((fact, i) => RoomFact.parse({ ...fact, seq: i + 1, at }));

const request = (n: number, askedAt = at) => ({
  id: id(n),
  itemId: id(50),
  participantId: id(n + 100),
  name: `Person ${n}`,
  townId: id(200),
  role: 'citizen',
  stance: null,
  askedAt,
});
const running = (n: number) => ({
  request: request(n),
  startedAt: at,
  limitSeconds: 120,
  spokenMs: 0,
  runningSince: at,
});
const statement = (n: number, text = 'text') => ({
  id: id(n),
  number: n,
  text,
  lang: 'lv',
  authorId: id(900),
  townId: id(200),
  translations: {},
  origin: null,
  isSeed: false,
  at,
});

describe('applyFact', () => {
  it('refuses a gap and passes over what it already holds', () => {
    const [first, second] = log({ type: 'withheld', payload: {} }, { type: 'withheld', payload: {} });
    if (!first || !second) throw new Error('no facts');
    const room = applyFact(emptyRoom(roomId), first);
    expect(applyFact(room, first)).toBe(room);
    expect(() => applyFact(emptyRoom(roomId), second)).toThrow(RangeError);
  });

  it('orders the queue by arrival and takes who is called out of it', () => {
    const room = applyFacts(
      emptyRoom(roomId),
      log(
        { type: 'speaking.asked', payload: request(2, '2026-11-21T18:00:05.000Z') },
        { type: 'speaking.asked', payload: request(3, '2026-11-21T18:00:01.000Z') },
        { type: 'speaking.asked', payload: request(4, '2026-11-21T18:00:09.000Z') },
        { type: 'speaking.runs', payload: running(3) },
        { type: 'speaking.withdrawn', payload: { requestIds: [id(4)] } },
      ),
    );
    expect(room.speaking.current?.request.id).toBe(id(3));
    expect(room.speaking.queue.map((it) => it.id)).toEqual([id(2)]);
  });

  it('adds the time of a speech to person and town, and takes it off when the end is undone', () => {
    const ended = { requestId: id(3), participantId: id(103), townId: id(200), seconds: 70 };
    const facts = log({ type: 'speaking.runs', payload: running(3) }, { type: 'speaking.ended', payload: ended });
    const room = applyFacts(emptyRoom(roomId), facts);
    expect(room.speaking).toMatchObject({
      current: null,
      secondsByTown: { [id(200)]: 70 },
      secondsByParticipant: { [id(103)]: 70 },
    });
    const undone = applyFact(
      room,
      RoomFact.parse({ seq: 3, at, type: 'speaking.reopened', payload: { speech: running(3), seconds: 70 } }),
    );
    expect(undone.speaking.secondsByTown).toEqual({ [id(200)]: 0 });
    expect(undone.speaking.current?.request.id).toBe(id(3));
  });

  it('moves a held statement to the published ones, and takes a hidden one away', () => {
    const room = applyFacts(
      emptyRoom(roomId),
      log(
        { type: 'statement.held', payload: statement(5) },
        { type: 'statement.published', payload: statement(5) },
        { type: 'statement.published', payload: statement(6) },
        { type: 'statement.hidden', payload: { id: id(5) } },
      ),
    );
    expect(room.held).toEqual([]);
    expect(room.statements.map((it) => it.id)).toEqual([id(6)]);
  });

  it('comes to the same room from a redacted log as from the one people saw', () => {
    const seen = log(
      { type: 'statement.published', payload: statement(5) },
      { type: 'statement.hidden', payload: { id: id(5) } },
      { type: 'statement.published', payload: statement(6) },
    );
    const redacted = log(
      { type: 'statement.published', payload: { id: id(5), removed: true } },
      { type: 'statement.hidden', payload: { id: id(5) } },
      { type: 'statement.published', payload: statement(6) },
    );
    expect(applyFacts(emptyRoom(roomId), redacted)).toEqual(applyFacts(emptyRoom(roomId), seen));
  });

  it('forgets the name and authorship of who erased themselves, not of who was sent out', () => {
    const facts = [
      { type: 'statement.published' as const, payload: { ...statement(5), authorId: id(102) } },
      { type: 'speaking.asked' as const, payload: request(2) },
    ];
    const left = (how: string) => ({
      type: 'participant.left' as const,
      payload: { participantId: id(102), townId: null, how },
    });
    const erased = applyFacts(emptyRoom(roomId), log(...facts, left('erased')));
    expect(erased.speaking.queue[0]?.name).toBeNull();
    expect(erased.statements[0]?.authorId).toBeNull();
    const removed = applyFacts(emptyRoom(roomId), log(...facts, left('removed')));
    expect(removed.speaking.queue[0]?.name).toBe('Person 2');
  });
});

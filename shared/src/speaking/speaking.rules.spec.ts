import { describe, expect, it } from '@jest/globals';
import { SpeechRequest } from './schemas.js';
import { emptySpeaking, forgetSpeaker, reduceSpeaking, sortQueue, spokenMs } from './speaking.rules.js';

const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 21, 18, 0, seconds)).toISOString();
const request = (n: number, askedAt = at(n)): SpeechRequest =>
  SpeechRequest.parse({
    id: id(n),
    itemId: id(9),
    participantId: id(n),
    name: `Person ${n}`,
    townId: id(8),
    role: 'citizen',
    stance: null,
    askedAt,
  });
const asked = (n: number, askedAt?: string) =>
  ({ seq: n, at: at(n), type: 'speaking.asked', payload: request(n, askedAt) }) as const;
const speech = (n: number, runningSince: string | null = at(10)) => ({
  request: request(n),
  startedAt: at(10),
  limitSeconds: 120,
  spokenMs: 0,
  runningSince,
});
const ended = {
  seq: 3,
  at: at(52),
  type: 'speaking.ended',
  payload: {
    requestId: request(1).id,
    participantId: request(1).participantId,
    townId: request(1).townId,
    seconds: 42,
  },
} as const;

describe('who speaks next', () => {
  it('is who asked first; the id settles the same instant', () => {
    expect(sortQueue([request(3), request(2, at(1)), request(1)]).map((it) => it.name)).toEqual([
      'Person 1',
      'Person 2',
      'Person 3',
    ]);
  });

  it('stays who it was when a request comes back after an undo', () => {
    const queued = [asked(1), asked(2)].reduce(reduceSpeaking, emptySpeaking);
    const withdrawn = reduceSpeaking(queued, {
      seq: 3,
      at: at(3),
      type: 'speaking.withdrawn',
      payload: { requestIds: [request(1).id] },
    });
    expect(reduceSpeaking(withdrawn, asked(1)).queue.map((it) => it.name)).toEqual(['Person 1', 'Person 2']);
  });
});

describe('the floor', () => {
  it('takes whoever is called out of the queue', () => {
    const state = reduceSpeaking(reduceSpeaking(emptySpeaking, asked(1)), {
      seq: 2,
      at: at(10),
      type: 'speaking.runs',
      payload: speech(1),
    });
    expect(state).toMatchObject({ queue: [], current: { request: { name: 'Person 1' } } });
  });

  it('adds the seconds of an ended speech to person and town, and takes them off when the end is undone', () => {
    const over = reduceSpeaking({ ...emptySpeaking, current: speech(1) }, ended);
    expect(over).toMatchObject({
      current: null,
      secondsByParticipant: { [id(1)]: 42 },
      secondsByTown: { [id(8)]: 42 },
    });
    const again = reduceSpeaking(over, {
      seq: 4,
      at: at(55),
      type: 'speaking.reopened',
      payload: { speech: speech(1), seconds: 42 },
    });
    expect(again).toMatchObject({
      current: { request: { name: 'Person 1' } },
      secondsByParticipant: { [id(1)]: 0 },
      secondsByTown: { [id(8)]: 0 },
    });
  });

  it('counts what was spoken while the clock runs, never less than nothing', () => {
    expect(spokenMs(speech(1), Date.parse(at(40)))).toBe(30_000);
    expect(spokenMs(speech(1), Date.parse(at(0)))).toBe(0);
    expect(spokenMs({ ...speech(1, null), spokenMs: 7000 }, Date.parse(at(40)))).toBe(7000);
  });

  it('forgets the name of whoever erased themselves, in the queue and on the floor', () => {
    const state = forgetSpeaker({ ...emptySpeaking, current: speech(1), queue: [request(1), request(2)] }, id(1));
    expect(state.current?.request.name).toBeNull();
    expect(state.queue.map((it) => it.name)).toEqual([null, 'Person 2']);
  });
});

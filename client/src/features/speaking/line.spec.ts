import { describe, expect, it } from '@jest/globals';
import { CurrentSpeech, SpeechRequest } from '@polylogue/shared/speaking/schemas';
import { ownPlace, townTimes } from './line.rules.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const request = (n: number): SpeechRequest =>
  SpeechRequest.parse({
    id: id(n),
    itemId: id(1),
    participantId: id(100 + n),
    name: 'Ana',
    townId: null,
    role: 'citizen',
    stance: null,
    askedAt: '2026-11-21T18:00:00.000Z',
  });
const speech = (n: number): CurrentSpeech =>
  CurrentSpeech.parse({
    request: request(n),
    startedAt: '2026-11-21T18:00:00.000Z',
    limitSeconds: 120,
    spokenMs: 0,
    runningSince: null,
  });

describe("a person's place", () => {
  const queue = [request(2), request(3), request(4)];

  it('counts from one and names who comes before', () => {
    const place = ownPlace(null, queue, id(104));
    expect(place).toMatchObject({ kind: 'waiting', place: 3, before: [{ id: id(2) }, { id: id(3) }] });
  });

  it('is the floor while they speak', () => {
    expect(ownPlace(speech(5), queue, id(105)).kind).toBe('speaking');
  });

  it('is none for who has not asked, and for who is nobody here', () => {
    expect(ownPlace(speech(5), queue, id(199))).toEqual({ kind: 'none' });
    expect(ownPlace(null, queue, null)).toEqual({ kind: 'none' });
  });
});

describe('time by town', () => {
  it('shows each town, the silent ones too, longest first', () => {
    expect(townTimes(['a', 'b', 'c'], { b: 90, c: 20 })).toEqual([
      { townId: 'b', seconds: 90 },
      { townId: 'c', seconds: 20 },
      { townId: 'a', seconds: 0 },
    ]);
  });
});

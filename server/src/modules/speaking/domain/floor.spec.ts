import { describe, expect, it } from '@jest/globals';
import { AgendaItemId, ParticipantId, SpeechRequestId } from '@polylogue/shared/kernel/ids';
import fc from 'fast-check';
import { begin, end, extend, pause, reopen, resume, spokenAt } from './floor.js';

const ID = '00000000-0000-4000-8000-000000000001';
const START = new Date('2026-11-21T18:00:00.000Z');
const at = (seconds: number): Date => new Date(START.getTime() + seconds * 1000);
const speaker = {
  requestId: SpeechRequestId.parse(ID),
  itemId: AgendaItemId.parse(ID),
  participantId: ParticipantId.parse(ID),
  townId: null,
};
const speech = begin(speaker, 120, at(0));

describe('the floor', () => {
  it('counts what was spoken, pauses left out', () => {
    const resumed = resume(pause(speech, at(30)), at(100));
    expect(spokenAt(resumed, at(110))).toBe(40_000);
    expect(end(resumed, at(110)).seconds).toBe(40);
  });

  it('leaves a paused speech paused and a running one running', () => {
    const paused = pause(speech, at(30));
    expect(pause(paused, at(60))).toEqual(paused);
    expect(resume(speech, at(60))).toEqual(speech);
  });

  it('never leaves a limit below a second', () => {
    expect(extend(speech, -600).limitSeconds).toBe(1);
    expect(extend(speech, 30).limitSeconds).toBe(150);
  });

  it('runs on after an undone end from what was spoken; the time between does not count', () => {
    const again = reopen(end(speech, at(50)), true, at(58));
    expect(spokenAt(again, at(60))).toBe(52_000);
    expect(reopen(end(pause(speech, at(20)), at(50)), false, at(58)).runningSince).toBeNull();
  });

  it('never counts more than the time since it began', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(300)), { maxLength: 20 }), (turns) => {
        let now = 0;
        const spoken = turns.reduce((it, [pauses, wait]) => {
          now += wait;
          return pauses ? pause(it, at(now)) : resume(it, at(now));
        }, speech);
        expect(end(spoken, at(now)).seconds).toBeLessThanOrEqual(now);
      }),
    );
  });
});

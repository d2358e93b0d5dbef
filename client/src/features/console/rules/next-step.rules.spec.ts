import { describe, expect, it } from '@jest/globals';
import { AgendaActionId } from '@polylogue/shared/kernel/ids';
import { earlyMs, nextStep, undoLeftMs } from './next-step.rules.js';
import { evening, makeItem, makeRoom } from './room.factory.js';

const done = makeItem(0, { status: 'done', tookSeconds: 360 });
const running = makeItem(1, { status: 'running', startedAt: evening(10), endsAt: evening(40) });
const planned = makeItem(2, { plannedStart: evening(40) });

describe('the main button of the console', () => {
  it('opens the doors first, then goes live, then starts the first item', () => {
    expect(nextStep(makeRoom('draft', [planned])).kind).toBe('open_doors');
    expect(nextStep(makeRoom('announced', [planned])).kind).toBe('open_doors');
    expect(nextStep(makeRoom('open', [planned])).kind).toBe('go_live');
    expect(nextStep(makeRoom('live', [planned]))).toEqual({ kind: 'start', item: planned });
  });

  it('ends what runs and starts what follows, in one press', () => {
    expect(nextStep(makeRoom('live', [done, running, planned]))).toEqual({
      kind: 'move_on',
      from: running,
      to: planned,
    });
  });

  it('goes back to an item that was moved before the running one when nothing is left behind it', () => {
    const moved = makeItem(0);
    expect(nextStep(makeRoom('live', [moved, running]))).toEqual({ kind: 'move_on', from: running, to: moved });
  });

  it('ends the last item, then says that all is done', () => {
    expect(nextStep(makeRoom('live', [done, running])).kind).toBe('end_last');
    expect(nextStep(makeRoom('live', [done])).kind).toBe('finished');
    expect(nextStep(makeRoom('live', [])).kind).toBe('empty');
  });

  it('says how early it is by the clock of what runs, and by what stood still while paused', () => {
    const now = Date.parse(evening(28));
    expect(earlyMs(nextStep(makeRoom('live', [running, planned])), now)).toBe(12 * 60_000);
    const paused = makeItem(1, { status: 'paused', remainingMs: 90_000 });
    expect(earlyMs(nextStep(makeRoom('live', [paused, planned])), now)).toBe(90_000);
    expect(earlyMs(nextStep(makeRoom('live', [planned])), Date.parse(evening(45)))).toBe(-5 * 60_000);
  });

  it('counts down the ten seconds of undoing and stops at nothing', () => {
    const action = {
      id: AgendaActionId.parse('00000000-0000-4000-8000-000000000009'),
      verb: 'start' as const,
      itemId: running.id,
      at: evening(10),
      undoUntil: new Date(Date.parse(evening(10)) + 10_000).toISOString(),
    };
    const room = makeRoom('live', [running], { lastAction: action });
    expect(undoLeftMs(room, Date.parse(evening(10)) + 4_000)).toBe(6_000);
    expect(undoLeftMs(room, Date.parse(evening(11)))).toBe(0);
  });
});

import { describe, expect, it } from '@jest/globals';
import { evening, makeItem, makeRoom } from './room.factory.js';
import { runSheet } from './run-sheet.rules.js';

const running = makeItem(1, {
  status: 'running',
  plannedStart: evening(10),
  startedAt: evening(12),
  endsAt: evening(40),
  plannedMinutes: 28,
});
const poll = makeItem(2, { plannedStart: evening(40), plannedMinutes: 10 });
const last = makeItem(3, { plannedStart: evening(50) });

describe('the run sheet', () => {
  it('shows when an item began beside when it was planned', () => {
    const [line] = runSheet(makeRoom('live', [running]), Date.parse(evening(20)));
    expect(line).toMatchObject({ at: evening(12), plannedAt: evening(10), isCurrent: true });
    expect(line?.note).toEqual({ kind: 'left', minutes: 20, endsAt: evening(40) });
  });

  it('keeps the announced time of later items while the running one is in time', () => {
    const lines = runSheet(makeRoom('live', [running, poll, last]), Date.parse(evening(20)));
    expect(lines.map((line) => line.at)).toEqual([evening(12), evening(40), evening(50)]);
    expect(lines[1]?.plannedAt).toBeNull();
  });

  it('moves later items when the running one is over its time', () => {
    const lines = runSheet(makeRoom('live', [running, poll, last]), Date.parse(evening(45)));
    expect(lines[0]?.note).toEqual({ kind: 'over', minutes: 5, endsAt: evening(40) });
    expect(lines[1]).toMatchObject({ at: evening(45), plannedAt: evening(40) });
    expect(lines[2]).toMatchObject({ at: evening(55), plannedAt: evening(50) });
  });

  it('tells how long a done item took, and what is left of a paused one', () => {
    const lines = runSheet(
      makeRoom('live', [
        makeItem(0, { status: 'done', tookSeconds: 350, plannedMinutes: 5 }),
        makeItem(1, { status: 'paused', remainingMs: 61_000 }),
        makeItem(2, { status: 'skipped' }),
      ]),
      0,
    );
    expect(lines.map((line) => line.note)).toEqual([
      { kind: 'took', minutes: 6, planned: 5 },
      { kind: 'paused', minutes: 2 },
      { kind: 'skipped' },
    ]);
  });

  it('leaves items without a time without one when nothing runs', () => {
    expect(runSheet(makeRoom('open', [makeItem(0)]), 0)[0]).toMatchObject({ at: null, plannedAt: null });
  });
});

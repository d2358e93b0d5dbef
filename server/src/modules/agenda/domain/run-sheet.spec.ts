import { describe, expect, it } from '@jest/globals';
import type { AgendaItemDraft } from '@polylogue/shared/agenda/schemas';
import { AgendaActionId, AgendaItemId } from '@polylogue/shared/kernel/ids';
import type { Result } from '@polylogue/shared/kernel/result';
import fc from 'fast-check';
import { currentOf, plannedItem, type RunItem } from './run-item.js';
import * as sheet from './run-sheet.js';
import { beforeImage, undoStep } from './undo.js';

const START = new Date('2026-11-21T18:00:00.000Z');
const at = (seconds: number): Date => new Date(START.getTime() + seconds * 1000);
const idOf = (n: number): AgendaItemId => AgendaItemId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const draft: AgendaItemDraft = {
  kind: 'talk',
  title: { en: 'Talk' },
  detail: null,
  plannedStart: null,
  plannedMinutes: 10,
  speakSeconds: null,
};
const planned = (count: number): RunItem[] => Array.from({ length: count }, (_, n) => plannedItem(idOf(n), n, draft));

/** The agenda after steps that must succeed. */
function after(items: readonly RunItem[], ...steps: ((items: readonly RunItem[]) => Result<sheet.Step>)[]): RunItem[] {
  return steps.reduce<RunItem[]>(
    (now, step) => {
      const outcome = step(now);
      if (!outcome.ok) throw new Error(outcome.code);
      return sheet.afterStep(now, outcome.value);
    },
    [...items],
  );
}

describe('the run sheet', () => {
  it('gives a started item its planned length and ends the one that was on', () => {
    const items = after(
      planned(2),
      (it) => sheet.startItem(it, idOf(0), at(0)),
      (it) => sheet.startItem(it, idOf(1), at(90)),
    );
    expect(items[0]).toMatchObject({ status: 'done', tookSeconds: 90, endsAt: null, runningSince: null });
    expect(items[1]).toMatchObject({ status: 'running', startedAt: at(90), endsAt: at(690) });
  });

  it('keeps what remained over a pause and leaves pauses out of what it took', () => {
    const items = after(
      planned(1),
      (it) => sheet.startItem(it, idOf(0), at(0)),
      (it) => sheet.pauseItem(it, idOf(0), at(60)),
      (it) => sheet.resumeItem(it, idOf(0), at(1000)),
    );
    expect(items[0]?.endsAt).toEqual(at(1000 + 540));
    expect(after(items, (it) => sheet.endItem(it, idOf(0), at(1100)))[0]?.tookSeconds).toBe(160);
  });

  it('extends what runs, what is paused and what is planned', () => {
    const running = after(planned(1), (it) => sheet.startItem(it, idOf(0), at(0)));
    const paused = after(running, (it) => sheet.pauseItem(it, idOf(0), at(0)));
    const extended = (items: RunItem[], minutes: number): RunItem | undefined =>
      after(items, (it) => sheet.extendItem(it, idOf(0), minutes, at(300)))[0];
    expect(extended(running, 5)?.endsAt).toEqual(at(900));
    expect(extended(running, -60)?.endsAt).toEqual(at(300));
    expect(extended(paused, 5)?.remainingMs).toBe(900_000);
    expect(extended(paused, -60)?.remainingMs).toBe(0);
    expect(extended(planned(1), -60)?.plannedMinutes).toBe(1);
  });

  it('refuses steps that do not fit the state, and unknown items', () => {
    const items = after(planned(1), (it) => sheet.startItem(it, idOf(0), at(0)));
    const codes = [
      sheet.startItem(items, idOf(0), at(1)),
      sheet.resumeItem(items, idOf(0), at(1)),
      sheet.removeItem(items, idOf(0)),
      sheet.moveItem(items, idOf(0), 0),
      sheet.endItem(planned(1), idOf(0), at(1)),
      sheet.endItem(items, idOf(9), at(1)),
      sheet.editItem(items, idOf(0), { ...draft, kind: 'break' }),
    ].map((outcome) => (outcome.ok ? 'ok' : outcome.code));
    expect(codes).toEqual([
      'wrong_state',
      'wrong_state',
      'wrong_state',
      'wrong_state',
      'wrong_state',
      'not_found',
      'wrong_state',
    ]);
  });

  it('moves a planned item and numbers the others anew', () => {
    const items = after(planned(4), (it) => sheet.moveItem(it, idOf(3), 1));
    expect(items.map(({ id }) => id)).toEqual([idOf(0), idOf(3), idOf(1), idOf(2)]);
    expect(items.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  });
});

/** Any step, on any of four items, after some seconds. */
const anyStep = fc.record({
  kind: fc.constantFrom('start', 'extend', 'pause', 'resume', 'skip', 'end', 'add', 'edit', 'move', 'remove'),
  item: fc.nat(3),
  minutes: fc.integer({ min: -30, max: 30 }),
  wait: fc.nat(2000),
});
type AnyStep = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function take(
  items: readonly RunItem[],
  { kind, item, minutes }: AnyStep,
  now: Date,
  fresh: number,
): Result<sheet.Step> {
  const id = idOf(item);
  switch (kind) {
    case 'start':
      return sheet.startItem(items, id, now);
    case 'extend':
      return sheet.extendItem(items, id, minutes, now);
    case 'pause':
      return sheet.pauseItem(items, id, now);
    case 'resume':
      return sheet.resumeItem(items, id, now);
    case 'skip':
      return sheet.skipItem(items, id, now);
    case 'end':
      return sheet.endItem(items, id, now);
    case 'add':
      return sheet.addItem(items, idOf(100 + fresh), draft);
    case 'edit':
      return sheet.editItem(items, id, { ...draft, plannedMinutes: 7 });
    case 'move':
      return sheet.moveItem(items, id, Math.abs(minutes));
    case 'remove':
      return sheet.removeItem(items, id);
  }
}

describe('whatever staff do', () => {
  it('at most one item is on, its clock is whole, and every step can be taken back exactly', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        let items = planned(4);
        let seconds = 0;
        steps.forEach((any, n) => {
          seconds += any.wait;
          const step = take(items, any, at(seconds), n);
          if (!step.ok) return;
          const next = sheet.afterStep(items, step.value);
          const last = {
            id: AgendaActionId.parse(idOf(n)),
            itemId: step.value.itemId,
            undoUntil: at(seconds + 10),
            before: beforeImage(items, step.value),
            addedIds: step.value.added.map(({ id }) => id),
          };
          const back = undoStep(next, last, last.id, at(seconds + 10));
          expect(back.ok && sheet.afterStep(next, back.value)).toEqual(items);
          items = next;
          expect(items.filter(({ status }) => status === 'running' || status === 'paused').length).toBeLessThanOrEqual(
            1,
          );
          for (const item of items) {
            expect(item.endsAt !== null).toBe(item.status === 'running');
            expect(item.runningSince !== null).toBe(item.status === 'running');
            expect(item.remainingMs !== null).toBe(item.status === 'paused');
          }
          expect(new Set(items.map(({ position }) => position)).size).toBe(items.length);
        });
      }),
    );
  });

  it('what an item took is never more than the time since it began', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(500)), { maxLength: 20 }), (turns) => {
        let items = after(planned(1), (it) => sheet.startItem(it, idOf(0), at(0)));
        let seconds = 0;
        for (const [pauses, wait] of turns) {
          seconds += wait;
          const step = pauses
            ? sheet.pauseItem(items, idOf(0), at(seconds))
            : sheet.resumeItem(items, idOf(0), at(seconds));
          if (step.ok) items = sheet.afterStep(items, step.value);
        }
        const [done] = after(items, (it) => sheet.endItem(it, idOf(0), at(seconds)));
        expect(done?.tookSeconds).toBeLessThanOrEqual(seconds);
        expect(done?.tookSeconds).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('undoing', () => {
  const items = after(planned(2), (it) => sheet.startItem(it, idOf(0), at(0)));
  const last = {
    id: AgendaActionId.parse(idOf(1)),
    itemId: idOf(0),
    undoUntil: at(10),
    before: planned(1),
    addedIds: [],
  };

  it('is possible until the tenth second and not after', () => {
    expect(undoStep(items, last, last.id, at(10)).ok).toBe(true);
    expect(undoStep(items, last, last.id, at(10.001))).toMatchObject({ code: 'undo_too_late' });
  });

  it('is not possible for another than the last action, nor for an undo', () => {
    expect(undoStep(items, last, AgendaActionId.parse(idOf(2)), at(1))).toMatchObject({ code: 'undo_too_late' });
    expect(undoStep(items, { ...last, undoUntil: null }, last.id, at(1))).toMatchObject({ code: 'undo_too_late' });
  });

  it('leaves no item on that was not on before', () => {
    const step = undoStep(items, last, last.id, at(5));
    expect(step.ok && currentOf(sheet.afterStep(items, step.value))).toBe(undefined);
  });
});

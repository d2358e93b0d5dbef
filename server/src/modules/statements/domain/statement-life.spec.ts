import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterMerge, afterStep, secondsToWait, type StatementState, STATEMENTS_SPAN_MS } from './statement-life.js';

describe('the life of a statement', () => {
  it('takes each step only from where it may', () => {
    const states = ['held', 'published', 'declined', 'hidden'] as const;
    const from = (step: 'publish' | 'decline' | 'hide' | 'restore') =>
      states.filter((state) => afterStep(state, step, false).ok);
    expect(from('publish')).toEqual(['held', 'declined']);
    expect(from('decline')).toEqual(['held']);
    expect(from('hide')).toEqual(['published']);
    expect(from('restore')).toEqual(['hidden']);
  });

  it('ends with its author’s erasure', () => {
    expect(afterStep('hidden', 'restore', true)).toMatchObject({ code: 'wrong_state' });
  });
});

describe('merging', () => {
  const at = (id: string, state: StatementState) => ({ id, state, erasedAt: null });

  it('takes a statement from where it stands: out of the queue, or from the screens', () => {
    const into = at('b', 'published');
    expect(afterMerge(at('a', 'held'), into)).toEqual({ ok: true, value: 'declined' });
    expect(afterMerge(at('a', 'published'), into)).toEqual({ ok: true, value: 'hidden' });
    expect(afterMerge(at('a', 'hidden'), into)).toMatchObject({ code: 'wrong_state' });
    expect(afterMerge(at('a', 'declined'), into)).toMatchObject({ code: 'wrong_state' });
  });

  it('leads only to another one that everybody sees', () => {
    const statement = at('a', 'published');
    expect(afterMerge(statement, statement)).toMatchObject({ code: 'wrong_state' });
    for (const state of ['held', 'declined', 'hidden'] as const)
      expect(afterMerge(statement, at('b', state))).toMatchObject({ code: 'wrong_state' });
  });
});

describe('how long a person waits before they may write again', () => {
  const now = new Date('2026-11-21T18:00:00.000Z');
  const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);

  it('is nothing below the limit', () => {
    expect(secondsToWait([ago(1), ago(2)], now, 3)).toBe(0);
  });

  it('is until the oldest of the limit leaves the span', () => {
    expect(secondsToWait([ago(500), ago(10), ago(20)], now, 3)).toBe(100);
    expect(secondsToWait([ago(599.9), ago(10), ago(20)], now, 3)).toBe(1);
  });

  it('forgets what was written before the span', () => {
    expect(secondsToWait([ago(601), ago(10), ago(20)], now, 3)).toBe(0);
  });

  it('is enough: after it the person may write', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 900_000 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 10 }),
        (ages, most) => {
          const written = ages.map((age) => new Date(now.getTime() - age));
          const seconds = secondsToWait(written, now, most);
          expect(seconds).toBeLessThanOrEqual(STATEMENTS_SPAN_MS / 1000);
          if (seconds > 0) expect(secondsToWait(written, new Date(now.getTime() + seconds * 1000), most)).toBe(0);
        },
      ),
    );
  });
});

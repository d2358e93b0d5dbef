import { describe, expect, it } from '@jest/globals';
import { afterStep, MOST_CONTRIBUTIONS, secondsToWait } from './contribution-life.js';

describe('the life of a contribution', () => {
  it('is hidden and restored, each from the other state only', () => {
    expect(afterStep('published', 'hide', false)).toEqual({ ok: true, value: 'hidden' });
    expect(afterStep('hidden', 'restore', false)).toEqual({ ok: true, value: 'published' });
    expect(afterStep('hidden', 'hide', false)).toMatchObject({ code: 'wrong_state' });
    expect(afterStep('published', 'restore', false)).toMatchObject({ code: 'wrong_state' });
  });

  it('ends with its author’s erasure', () => {
    expect(afterStep('hidden', 'restore', true)).toMatchObject({ code: 'wrong_state' });
  });
});

describe('how long a person waits before they may write again', () => {
  const now = new Date('2026-11-21T18:00:00.000Z');
  const written = (count: number) => Array.from({ length: count }, (_, n) => new Date(now.getTime() - (n + 1) * 1000));

  it('is nothing below the limit, then until the oldest leaves the ten minutes', () => {
    expect(secondsToWait(written(MOST_CONTRIBUTIONS - 1), now)).toBe(0);
    expect(secondsToWait(written(MOST_CONTRIBUTIONS), now)).toBe(600 - MOST_CONTRIBUTIONS);
  });
});

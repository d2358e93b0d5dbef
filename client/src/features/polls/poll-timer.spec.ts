import { describe, expect, it } from '@jest/globals';
import { isExtended, pollCountdown } from './poll-timer.rules.js';
import { AT } from '../../testing/poll.factory.js';

const start = Date.parse(AT);
const poll = { openedAt: AT, endsAt: new Date(start + 120_000).toISOString() };

describe('the clock of a poll', () => {
  it('is none where staff close the poll', () => {
    expect(pollCountdown({ openedAt: AT, endsAt: null }, start)).toBeNull();
  });

  it('tells how much is left of the whole', () => {
    expect(pollCountdown(poll, start + 30_000)).toMatchObject({
      remainingMs: 90_000,
      totalMs: 120_000,
      fraction: 0.25,
      state: 'running',
      isShort: false,
    });
  });

  it('is short in the last half minute and over at its end, never below nought', () => {
    expect(pollCountdown(poll, start + 89_999)?.isShort).toBe(false);
    expect(pollCountdown(poll, start + 90_000)?.isShort).toBe(true);
    expect(pollCountdown(poll, start + 125_000)).toMatchObject({ remainingMs: 0, state: 'over', isShort: false });
  });

  it('is extended by a later end only', () => {
    const later = new Date(start + 180_000).toISOString();
    expect(isExtended(poll.endsAt, later)).toBe(true);
    expect(isExtended(later, poll.endsAt)).toBe(false);
    expect(isExtended(null, later)).toBe(false);
  });
});

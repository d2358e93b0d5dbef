import { describe, expect, it } from '@jest/globals';
import { Credits } from './credits.js';

const rule = { burst: 3, perSecond: 2, patience: 2 };

describe('Credits', () => {
  it('lets a burst pass and refuses what is beyond it', () => {
    const credits = new Credits(rule, 0);
    expect([1, 2, 3, 4].map(() => credits.spend(0))).toEqual(['spent', 'spent', 'spent', 'refused']);
  });

  it('fills up with time, never above the burst', () => {
    const credits = new Credits(rule, 0);
    for (let i = 0; i < 3; i++) credits.spend(0);
    expect(credits.spend(500)).toBe('spent');
    expect([1, 2, 3, 4].map(() => credits.spend(60_000))).toEqual(['spent', 'spent', 'spent', 'refused']);
  });

  it('asks more for what costs more', () => {
    const credits = new Credits(rule, 0);
    expect([credits.spend(0, 2), credits.spend(0, 2), credits.spend(0)]).toEqual(['spent', 'refused', 'spent']);
  });

  it('is exhausted after more refusals than its patience', () => {
    const credits = new Credits(rule, 0);
    const outcomes = Array.from({ length: 6 }, () => credits.spend(0));
    expect(outcomes.slice(3)).toEqual(['refused', 'refused', 'exhausted']);
  });
});

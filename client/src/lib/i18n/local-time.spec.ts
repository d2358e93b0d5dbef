import { describe, expect, it } from '@jest/globals';
import { formatDay, formatHour, formatSpan, isSameClock, zoneName } from './local-time.js';

// The Kaunas conference: its hours are given in Central European Time, and clocks in Kaunas show one hour more.
const START = '2026-03-18T08:00:00.000Z';
const END = '2026-03-18T15:30:00.000Z';
const plain = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

describe('when a dialogue is', () => {
  it('is told in its own zone', () => {
    expect(plain(formatSpan(START, END, 'en', 'Europe/Brussels'))).toMatch(
      /Wednesday,? 18 March 2026.* 09:00 ?[–-] ?16:30/,
    );
    expect(zoneName(START, 'en', 'Europe/Brussels')).toBe('CET');
  });

  it('differs for a reader in Kaunas by one hour', () => {
    expect(isSameClock(START, 'Europe/Brussels', 'Europe/Vilnius')).toBe(false);
    expect(formatHour(START, 'en', 'Europe/Vilnius')).toBe('10:00');
  });

  it('does not differ for readers whose clocks show the same', () => {
    expect(isSameClock(START, 'Europe/Brussels', 'Europe/Zagreb')).toBe(true);
  });

  it('is a beginning only where no end is known', () => {
    expect(plain(formatSpan(START, null, 'en', 'Europe/Brussels'))).toMatch(/09:00$/);
  });
});

describe('a day', () => {
  it('stays the day it is, wherever the reader is', () => {
    expect(formatDay('2026-11-21', 'en')).toBe('21 November 2026');
    expect(formatDay('2026-11-21', 'fr')).toBe('21 novembre 2026');
  });
});

import { describe, expect, it } from '@jest/globals';
import { instantAt, laterMinutes, offsetMinutes, publishedInstant } from './published-hours.js';

const kaunas = {
  date: '2021-04-13',
  time: '10:00',
  zoneName: 'CET',
  hostZone: 'Europe/Vilnius',
  localLaterMinutes: 60,
};

describe('published hours', () => {
  it('of the Kaunas conference are 11:00 in Vilnius and 08:00 UTC', () => {
    const start = publishedInstant(kaunas);
    expect(start.toISOString()).toBe('2021-04-13T08:00:00.000Z');
    expect(start.toLocaleTimeString('en-GB', { timeZone: 'Europe/Vilnius', timeStyle: 'short' })).toBe('11:00');
    expect(start.toLocaleTimeString('en-GB', { timeZone: 'Europe/Brussels', timeStyle: 'short' })).toBe('10:00');
  });

  it('are read by the letter when only that fits what the page says', () => {
    expect(publishedInstant({ ...kaunas, localLaterMinutes: 120 }).toISOString()).toBe('2021-04-13T09:00:00.000Z');
  });

  it('in winter mean the same either way', () => {
    expect(publishedInstant({ ...kaunas, date: '2021-01-13' }).toISOString()).toBe('2021-01-13T09:00:00.000Z');
  });

  it('are the clock on the wall where the page says nothing, and the host’s clock for an unknown zone', () => {
    expect(publishedInstant({ ...kaunas, localLaterMinutes: null }).toISOString()).toBe('2021-04-13T08:00:00.000Z');
    expect(publishedInstant({ ...kaunas, zoneName: 'XYZ' }).toISOString()).toBe('2021-04-13T07:00:00.000Z');
  });
});

describe('a zone’s clock', () => {
  it('knows summer time', () => {
    expect(offsetMinutes('Europe/Zagreb', new Date('2026-07-01T00:00:00Z'))).toBe(120);
    expect(offsetMinutes('Europe/Zagreb', new Date('2026-12-01T00:00:00Z'))).toBe(60);
  });

  it('is found on the day of a change', () => {
    expect(instantAt('Europe/Riga', '2026-03-29', '12:00').toISOString()).toBe('2026-03-29T09:00:00.000Z');
    expect(instantAt('Europe/Riga', '2026-10-25', '12:00').toISOString()).toBe('2026-10-25T10:00:00.000Z');
  });
});

describe('a note on local time', () => {
  it('is read', () => {
    expect(laterMinutes('The page gives the hours as CET with local time one hour later.')).toBe(60);
    expect(laterMinutes('local time 2 hours later')).toBe(120);
    expect(laterMinutes('nothing of the kind')).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOfText, localTime, localTimeCollector } from './local-time.js';

const REPORTS = { zone: 'GMT+0130 (A Half Zone)', minutes: 90 };

const learn = (rows: readonly (readonly [at: number, text: string])[]) => {
  const collector = localTimeCollector();
  for (const [row, [at, text]] of rows.entries()) collector.see(row, at, text);
  return collector.result();
};

describe('the local times of an export', () => {
  it('follow from the zone beside the timestamp', () => {
    const { times } = learn([[1564963436360, 'Sun Aug 04 17:03:56 PDT 2019']]);
    expect(times).toEqual({ steps: [{ from: 1564963200000, zone: 'PDT', minutes: -420 }], odd: {} });
    expect(localTime(times, 9, 1564963720691)).toBe('Sun Aug 04 17:08:40 PDT 2019');
  });

  it('follow from the zone in the form of reports too', () => {
    const { times } = learn([
      [1564963436000, 'Sun Aug 04 2019 17:03:56 GMT-0700 (Pacific Daylight Time)'],
      [1574963436000, 'Thu Nov 28 2019 17:50:36 GMT+0000 (Coordinated Universal Time)'],
    ]);
    expect(times.odd).toEqual({});
    expect(localTime(times, 9, 1564963720000)).toBe('Sun Aug 04 2019 17:08:40 GMT-0700 (Pacific Daylight Time)');
    expect(localTime(times, 9, 1574963437000)).toBe('Thu Nov 28 2019 17:50:37 GMT+0000 (Coordinated Universal Time)');
  });

  it('say of which instant they are only where they say how far it is from UTC', () => {
    expect(instantOfText('Sun Aug 04 2019 17:03:56 GMT-0700 (Pacific Daylight Time)')).toBe(1564963436000);
    expect(instantOfText('Mon Aug 05 2019 05:48:56 GMT+0545')).toBe(1564963436000);
    for (const text of ['', 'Sun Aug 04 17:03:56 PDT 2019', 'Thu Jan 01 00:00:00 UTC 1970', 'GMT+0000'])
      expect(instantOfText(text)).toBeNull();
  });

  it('know when the clocks were changed, whatever the order of the rows', () => {
    const rows = [
      [Date.UTC(2019, 10, 3, 9, 0, 0), 'Sun Nov 03 01:00:00 PST 2019'],
      [Date.UTC(2019, 10, 3, 8, 59, 59), 'Sun Nov 03 01:59:59 PDT 2019'],
    ] as const;
    const { times } = learn(rows);
    expect(times.steps.map(({ zone }) => zone)).toEqual(['PDT', 'PST']);
    for (const [row, [at, text]] of rows.entries()) expect(localTime(times, row, at)).toBe(text);
  });

  it('are kept by their row where they say something else', () => {
    const { times } = learn([
      [0, 'Thu Jan 01 00:00:00 UTC 1970'],
      [1000, 'yesterday'],
      [2000, 'Thu Jan 01 01:00:02 CET 1970'],
    ]);
    expect(times.odd).toEqual({ 1: 'yesterday', 2: 'Thu Jan 01 01:00:02 CET 1970' });
    expect(localTime(times, 1, 1000)).toBe('yesterday');
  });

  it('come back as they were, odd ones too', () => {
    const zones = [...[-420, -480, 0, 345, 60].map((minutes) => ({ zone: `Z${minutes}`, minutes })), REPORTS];
    const row = fc.record({
      at: fc.integer({ min: 0, max: 4e12 }),
      zone: fc.constantFrom(...zones),
      odd: fc.option(fc.string({ minLength: 1 }), { freq: 5, nil: null }),
    });
    fc.assert(
      fc.property(fc.array(row), (given) => {
        const rows = given.map(
          ({ at, zone, odd }) => [at, odd ?? localTime({ steps: [{ from: 0, ...zone }], odd: {} }, 0, at)] as const,
        );
        const { times, dropped } = learn(rows);
        expect(dropped).toBe(0);
        for (const [place, [at, text]] of rows.entries()) expect(localTime(times, place, at)).toBe(text);
      }),
    );
  });
});

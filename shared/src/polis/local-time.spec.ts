import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { javaDate, localTime, localTimeCollector } from './local-time.js';

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
    const row = fc.record({
      at: fc.integer({ min: 0, max: 4e12 }),
      minutes: fc.constantFrom(-420, -480, 0, 345, 60),
      odd: fc.option(fc.string({ minLength: 1 }), { freq: 5, nil: null }),
    });
    fc.assert(
      fc.property(fc.array(row), (given) => {
        const rows = given.map(
          ({ at, minutes, odd }) => [at, odd ?? javaDate(at, { zone: `Z${minutes}`, minutes })] as const,
        );
        const { times, dropped } = learn(rows);
        expect(dropped).toBe(0);
        for (const [place, [at, text]] of rows.entries()) expect(localTime(times, place, at)).toBe(text);
      }),
    );
  });
});

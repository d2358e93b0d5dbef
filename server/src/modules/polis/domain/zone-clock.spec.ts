import { describe, expect, it } from '@jest/globals';
import { zoneClock } from './zone-clock.js';

describe('the clock of a zone', () => {
  it('tells instants as Pol.is writes them', () => {
    expect(zoneClock('America/Los_Angeles')(1564963436360)).toBe('Sun Aug 04 17:03:56 PDT 2019');
    expect(zoneClock('UTC')(0)).toBe('Thu Jan 01 00:00:00 UTC 1970');
  });

  it('follows the change of clocks to the second', () => {
    const clock = zoneClock('Europe/Zagreb');
    const change = Date.UTC(2026, 9, 25, 1, 0, 0);
    expect([clock(change - 1000), clock(change)]).toEqual([
      'Sun Oct 25 02:59:59 GMT+2 2026',
      'Sun Oct 25 02:00:00 GMT+1 2026',
    ]);
  });

  it('knows zones whose offset is no whole hour', () => {
    expect(zoneClock('Asia/Kathmandu')(Date.UTC(2026, 0, 1))).toBe('Thu Jan 01 05:45:00 GMT+5:45 2026');
  });
});

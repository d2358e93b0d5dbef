import { describe, expect, it } from '@jest/globals';
import { isTimelinePoint, LEAST_GAP_MS } from './timeline.js';

const HOUR = 3_600_000;
const place = (ms: number, ...ids: number[]) => ({ at: new Date(ms), shown: ids.map((id) => ({ id })) });
const last = (ms: number, ...ids: number[]) => ({ ...place(ms, ...ids), since: new Date(0) });

describe('a place of the timeline', () => {
  it('is the first update, and each that shows other groups', () => {
    expect(isTimelinePoint(null, place(5))).toBe(true);
    expect(isTimelinePoint(last(5, 0, 1), place(6, 0, 1, 2))).toBe(true);
    expect(isTimelinePoint(last(5, 0, 1), place(6, 0, 1))).toBe(false);
  });

  it('comes after a minute, and after longer in a long dialogue', () => {
    expect(isTimelinePoint(last(0, 0), place(LEAST_GAP_MS - 1, 0))).toBe(false);
    expect(isTimelinePoint(last(0, 0), place(LEAST_GAP_MS, 0))).toBe(true);
    expect(isTimelinePoint(last(100 * HOUR, 0), place(100.9 * HOUR, 0))).toBe(false);
    expect(isTimelinePoint(last(100 * HOUR, 0), place(102 * HOUR, 0))).toBe(true);
  });
});

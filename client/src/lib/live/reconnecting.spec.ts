import { describe, expect, it } from '@jest/globals';
import { reconnectDelay } from './scheduler.js';
import { ServerClock } from './server-clock.js';

describe('waiting before the next attempt', () => {
  it('is anywhere from 0 to 2, 4, 8, then 15 s', () => {
    const nearOne = () => 0.999_999;
    expect([0, 1, 2, 3, 4, 400].map((attempt) => Math.ceil(reconnectDelay(attempt, nearOne) / 1_000))).toEqual([
      2, 4, 8, 15, 15, 15,
    ]);
    expect(reconnectDelay(9, () => 0)).toBe(0);
  });
});

describe('the clock of the server', () => {
  const at = (ms: number) => new Date(ms).toISOString();

  it('is read roughly before the first round trip', () => {
    const clock = new ServerClock();
    clock.readRoughly(at(10_000), 4_000);
    expect(clock.offsetMs).toBe(6_000);
  });

  it('takes the median of the last five round trips, so that one slow answer does not matter', () => {
    const clock = new ServerClock();
    for (const offset of [90_000, 50, 52, 48, 51, 49]) clock.addRoundTrip(at(1_000 + offset), 1_000, 1_000);
    expect(clock.offsetMs).toBe(50);
  });

  it('takes the reading for the middle between asking and answer', () => {
    const clock = new ServerClock();
    clock.addRoundTrip(at(5_000), 1_000, 1_400);
    expect(clock.offsetMs).toBe(3_800);
  });
});

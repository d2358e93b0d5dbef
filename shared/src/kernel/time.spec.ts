import { describe, expect, it } from '@jest/globals';
import { Instant, PlannedInstant } from './time.js';

describe('PlannedInstant', () => {
  it('takes what people plan', () => {
    expect(PlannedInstant.safeParse('2026-11-21T19:00:00+01:00').success).toBe(true);
  });

  it.each(['0000-01-01T00:00:00Z', '1989-12-31T23:59:59Z', '2101-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59'])(
    'refuses %s',
    (instant) => {
      expect(PlannedInstant.safeParse(instant).success).toBe(false);
    },
  );

  it('is read again after it was stored', () => {
    expect(Instant.safeParse(new Date('2100-12-31T23:59:59Z').toISOString()).success).toBe(true);
  });
});

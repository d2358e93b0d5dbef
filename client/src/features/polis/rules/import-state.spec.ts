import { describe, expect, it } from '@jest/globals';
import type { PolisReading } from '@polylogue/shared/polis/import-events';
import { IDLE, isRunning, readFraction, whenSent, whenTold } from './import-state.rules.js';

const reading: PolisReading = { type: 'reading', file: 'votes.csv', rows: 12, isDone: false, bytes: 30, of: 120 };
const imported = {
  type: 'imported',
  dialogue: { slug: 'town', title: { en: 'Town' } },
  participants: 1,
  statements: 2,
  votes: 3,
  doubts: [],
} as const;
const fault = { type: 'fault', file: 'votes.csv', line: 3, code: 'bad_value', params: {} } as const;

describe('bringing an export in', () => {
  it('is reading as soon as the last byte is sent', () => {
    expect(whenSent(3, 10)).toEqual({ step: 'sending', sent: 3, of: 10 });
    expect(whenSent(10, 10)).toEqual({ step: 'reading', reading: null });
  });

  it('stands as the server tells', () => {
    expect(whenTold(reading)).toEqual({ step: 'reading', reading });
    expect(whenTold(imported)).toEqual({ step: 'done', result: imported });
    expect(whenTold(fault)).toEqual({ step: 'refused', fault });
    expect(whenTold({ type: 'failed', code: 'unavailable' })).toEqual({ step: 'failed', code: 'unavailable' });
  });

  it('can be stopped while it runs', () => {
    expect([whenSent(0, 1), whenTold(reading)].map(isRunning)).toEqual([true, true]);
    expect([IDLE, whenTold(imported), whenTold(fault)].map(isRunning)).toEqual([false, false, false]);
  });

  it('knows how much is read only once something is', () => {
    expect(readFraction(reading)).toBe(0.25);
    expect(readFraction(null)).toBeNull();
    expect(readFraction({ ...reading, of: 0 })).toBeNull();
  });
});

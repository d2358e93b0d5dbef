import { describe, expect, it } from '@jest/globals';
import { DIALOGUE_STATES } from '../dialogues/schemas.js';
import { mayReadReport } from './report.rules.js';

describe('the report of opinions', () => {
  it('is for everybody when the evening is over, not before', () => {
    expect(DIALOGUE_STATES.filter((state) => mayReadReport(state, ['join']))).toEqual(['written', 'closed']);
  });

  it('is for staff at any time, but showing a screen makes nobody staff', () => {
    for (const ability of ['edit', 'facilitate', 'moderate', 'freeze_findings'] as const)
      expect(DIALOGUE_STATES.every((state) => mayReadReport(state, [ability]))).toBe(true);
    expect(mayReadReport('live', ['show_screen', 'join'])).toBe(false);
  });
});

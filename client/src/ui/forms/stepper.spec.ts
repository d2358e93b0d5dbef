import { describe, expect, it } from '@jest/globals';
import { steppedValue, typedStep } from './stepper.rules.js';

const range = { lowest: -2, highest: 3 };

describe('a stepper', () => {
  it('goes by ones and stays at its ends', () => {
    expect(steppedValue(1, 1, range)).toBe(2);
    expect(steppedValue(3, 1, range)).toBe(3);
    expect(steppedValue(-2, -1, range)).toBe(-2);
  });

  it('starts from nought where nothing was given', () => {
    expect(steppedValue(null, 1, range)).toBe(1);
    expect(steppedValue(null, -1, { lowest: 0, highest: 3 })).toBe(0);
  });

  it('comes back within when its ends have moved in the meantime', () => {
    expect(steppedValue(9, -1, range)).toBe(3);
  });

  it('takes what is typed when it is within, and nothing for an emptied field', () => {
    expect(typedStep(' 3 ', range)).toBe(3);
    expect(typedStep('−2', range)).toBe(-2);
    expect(typedStep('', range)).toBeNull();
  });

  it('waits while what is typed is no value yet', () => {
    for (const text of ['-', '4', '1.5', 'x', '99999999999']) expect(typedStep(text, range)).toBe('unfit');
  });
});

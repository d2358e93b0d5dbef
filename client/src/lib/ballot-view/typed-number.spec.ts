import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNumber, writeNumber } from './typed-number.rules.js';

describe('a number as people type it', () => {
  it.each([
    ['12', 0, 12],
    ['1.250', 0, 1250],
    ['1,250', 2, 125_000],
    ['1.250,5', 2, 125_050],
    ['1 250,50', 1, 12_505],
    ['0,5', 1, 5],
    ['−3', 0, -3],
    ['-0', 0, 0],
    ['007', 0, 7],
  ])('%s with %i decimals is %i steps', (typed, decimals, steps) => {
    expect(readNumber(typed, decimals)).toBe(steps);
  });

  it.each([
    ['', 0],
    ['ten', 0],
    ['1.5', 0],
    ['0.125', 2],
    ['1,2,3', 2],
    ['--1', 0],
    ['1e5', 0],
  ])('%s with %i decimals cannot be read', (typed, decimals) => {
    expect(readNumber(typed, decimals)).toBeNull();
  });

  it('is read again as it is written in every language of the screens', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom('en', 'hr', 'sl', 'fr', 'lv'),
        (value, decimals, locale) => readNumber(writeNumber(value, decimals, locale), decimals) === value,
      ),
    );
  });
});

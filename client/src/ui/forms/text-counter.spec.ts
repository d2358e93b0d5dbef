import { describe, expect, it } from '@jest/globals';
import { countCodePoints, isWorthSaying, measureText } from './text-counter.js';

describe('counting the characters of a text', () => {
  it('counts an emoji and a letter with its mark once each', () => {
    expect(countCodePoints('žena 👵')).toBe(6);
    expect(countCodePoints('')).toBe(0);
  });
});

describe('measuring a text against guide and limit', () => {
  it('is fine up to and at the guide', () => {
    expect(measureText(0, 280, 140).state).toBe('fine');
    expect(measureText(140, 280, 140).state).toBe('fine');
  });

  it('is past the guide from the next character on', () => {
    expect(measureText(141, 280, 140).state).toBe('past-guide');
  });

  it('is near the limit when a tenth is left, and at the limit itself', () => {
    expect(measureText(251, 280, 140).state).toBe('past-guide');
    expect(measureText(252, 280, 140).state).toBe('near-limit');
    expect(measureText(280, 280, 140)).toMatchObject({ state: 'near-limit', left: 0, fraction: 1 });
  });

  it('is over with the first character too many, and says by how many', () => {
    expect(measureText(283, 280, 140)).toMatchObject({ state: 'over', left: -3, fraction: 1 });
  });

  it('has nothing to pass without a guide', () => {
    expect(measureText(200, 280).state).toBe('fine');
  });
});

describe('telling a listener', () => {
  const at = (used: number) => measureText(used, 100, 50);

  it('keeps silent while the state stays', () => {
    expect(isWorthSaying(at(10), at(11))).toBe(false);
    expect(isWorthSaying(at(60), at(61))).toBe(false);
  });

  it('speaks when the state changes', () => {
    expect(isWorthSaying(at(50), at(51))).toBe(true);
    expect(isWorthSaying(at(100), at(101))).toBe(true);
    expect(isWorthSaying(at(101), at(100))).toBe(true);
  });

  it('speaks at every fifth character near the limit', () => {
    expect(isWorthSaying(at(93), at(94))).toBe(false);
    expect(isWorthSaying(at(94), at(95))).toBe(true);
    expect(isWorthSaying(at(95), at(95))).toBe(false);
  });
});

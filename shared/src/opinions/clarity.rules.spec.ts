import { describe, expect, it } from '@jest/globals';
import { clarityOf } from './clarity.rules.js';

const figures = { silhouette: 0.4, stability: 0.6, isBeyondChance: true, wereClear: false };

describe('clarity', () => {
  it('needs groups that last, that are apart, and votes that hang together', () => {
    expect(clarityOf(figures)).toBe('fair');
    expect(clarityOf({ ...figures, stability: 0.8 })).toBe('firm');
    expect(clarityOf({ ...figures, stability: 0.49 })).toBe('unclear');
    expect(clarityOf({ ...figures, stability: null })).toBe('unclear');
    expect(clarityOf({ ...figures, silhouette: 0.24 })).toBe('unclear');
    expect(clarityOf({ ...figures, isBeyondChance: false })).toBe('unclear');
  });

  it('goes a little later than it came', () => {
    const near = { ...figures, silhouette: 0.22, stability: 0.45 };
    expect(clarityOf(near)).toBe('unclear');
    expect(clarityOf({ ...near, wereClear: true })).toBe('fair');
    expect(clarityOf({ ...near, stability: 0.39, wereClear: true })).toBe('unclear');
    expect(clarityOf({ ...near, silhouette: 0.19, wereClear: true })).toBe('unclear');
    expect(clarityOf({ ...near, isBeyondChance: false, wereClear: true })).toBe('unclear');
  });
});

import { describe, expect, it } from '@jest/globals';
import { addToRanking, moveInRanking, takeFromRanking } from './ranking.rules.js';

describe('an order of options', () => {
  it('grows at its end, up to the most, and takes nothing twice', () => {
    expect(addToRanking(['a'], 'b', 2)).toEqual(['a', 'b']);
    expect(addToRanking(['a', 'b'], 'c', 2)).toEqual(['a', 'b']);
    expect(addToRanking(['a'], 'a', 2)).toEqual(['a']);
  });

  it('lets one move by a place, and stay at either end', () => {
    expect(moveInRanking(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moveInRanking(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moveInRanking(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moveInRanking(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
    expect(moveInRanking(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });

  it('closes up when one is taken out', () => {
    expect(takeFromRanking(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
  });
});

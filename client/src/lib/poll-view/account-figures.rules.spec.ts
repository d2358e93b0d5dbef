import { describe, expect, it } from '@jest/globals';
import { beatsAll, fateIn, largestTally, pairsWon, tallyOrder } from './account-figures.rules.js';

const pairwise = { A: { B: 6, C: 5 }, B: { A: 4, C: 7 }, C: { A: 5, B: 3 } };

describe('pairs in words', () => {
  it('come with the widest margin first, and equal pairs are left out', () => {
    expect(pairsWon(pairwise)).toEqual([
      { over: 'B', under: 'C', votes: 7, against: 3 },
      { over: 'A', under: 'B', votes: 6, against: 4 },
    ]);
  });

  it('name who beats all others, and nobody where a pair is equal or they go round', () => {
    expect(beatsAll(pairwise)).toBeNull();
    expect(beatsAll({ ...pairwise, A: { B: 6, C: 6 }, C: { A: 4, B: 3 } })).toBe('A');
    expect(beatsAll({ A: { B: 2, C: 1 }, B: { A: 1, C: 2 }, C: { A: 2, B: 1 } })).toBeNull();
    expect(beatsAll({ A: {} })).toBeNull();
  });
});

describe('a round', () => {
  const round = { tally: { A: 3, B: 5, C: 1 }, elected: ['B'], eliminated: ['C'], transferred: 0, exhausted: 0 };

  it('says of each option what became of it', () => {
    expect(['A', 'B', 'C', 'D'].map((name) => fateIn(round, name))).toEqual(['stays', 'elected', 'eliminated', 'gone']);
  });

  it('lists the most votes first, and is drawn to the measure of all rounds', () => {
    expect(tallyOrder(round)).toEqual(['B', 'A', 'C']);
    expect(largestTally([round, { ...round, tally: { A: 8 } }])).toBe(8);
    expect(largestTally([])).toBe(1);
  });
});

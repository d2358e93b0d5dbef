import { describe, expect, it } from '@jest/globals';
import { byLot } from '../lot.js';
import { breakTie, orderElected, type TransferTieOptions } from './stv-ties.js';

const NAMES = ['A', 'B', 'C'];
const LOOK_BACK: TransferTieOptions = { tie: 'earlier-round', seed: 'Sunday' };
const votes = (...rounds: number[][]): Float64Array[] => rounds.map((round) => Float64Array.from(round));

describe('a tie in a count by transfers', () => {
  it('is broken by the latest earlier round in which the tied differed', () => {
    const earlier = votes([1, 9, 5], [4, 3, 5], [4, 4, 9]);
    const tie = { among: [0, 1], round: 4, about: 'elimination' } as const;
    expect(breakTie(tie, earlier, NAMES, LOOK_BACK)).toEqual({
      taken: 1,
      entry: { among: ['A', 'B'], about: 'elimination', round: 4, brokenBy: 'earlier-round', taken: ['B'] },
    });
  });

  it('takes the one with most votes then where a surplus is wanted', () => {
    const tie = { among: [0, 1], round: 2, about: 'surplus' } as const;
    expect(breakTie(tie, votes([7, 6, 1]), NAMES, LOOK_BACK).taken).toBe(0);
  });

  it('goes further back for those still tied', () => {
    const earlier = votes([3, 2, 1], [4, 4, 5]);
    const tie = { among: [0, 1, 2], round: 3, about: 'elimination' } as const;
    expect(breakTie(tie, earlier, NAMES, LOOK_BACK).taken).toBe(1);
  });

  it('is drawn by lot among those who never differed', () => {
    const earlier = votes([2, 2, 8]);
    const tie = { among: [0, 1, 2], round: 2, about: 'elimination' } as const;
    const { entry } = breakTie(tie, earlier, NAMES, LOOK_BACK);
    expect(entry).toMatchObject({ among: NAMES, brokenBy: 'lot', taken: byLot('Sunday', ['A', 'B']).slice(0, 1) });
  });

  it('is drawn at once where the poll says so', () => {
    const tie = { among: [0, 1], round: 2, about: 'elimination' } as const;
    const { entry } = breakTie(tie, votes([1, 2, 3]), NAMES, { tie: 'lot', seed: 'Sunday' });
    expect(entry).toMatchObject({ brokenBy: 'lot', taken: byLot('Sunday', ['A', 'B']).slice(0, 1) });
  });
});

describe('those elected on the same tally', () => {
  it('come by their votes, the tied as on the ballot paper and listed', () => {
    const { order, ties } = orderElected([0, 1, 2], Float64Array.of(5, 7, 5), NAMES, 2);
    expect(order).toEqual([1, 0, 2]);
    expect(ties).toEqual([{ among: ['A', 'C'], about: 'order', round: 2, brokenBy: 'none', taken: [] }]);
  });
});

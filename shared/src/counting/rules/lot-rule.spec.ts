import { describe, expect, it } from '@jest/globals';
import { byLot } from '../lot.js';
import { countLot } from './lot-rule.js';

const names = ['ash', 'elm', 'fir', 'oak'];

describe('lot', () => {
  it('draws by the published seed, whatever the order of the names', () => {
    const account = countLot(names, { seed: 'noon', seats: 2 });
    expect(account.order).toEqual(byLot('noon', names));
    expect(account.winners).toEqual(account.order?.slice(0, 2));
    expect(countLot(names.toReversed(), { seed: 'noon', seats: 2 }).winners).toEqual(account.winners);
    expect(account).toMatchObject({ ballots: 0, ties: [], options: { seed: 'noon', seats: 2 } });
  });

  it('gives each name about the same chance over many seeds', () => {
    const drawn = Array.from({ length: 2000 }, (_, seed) => countLot(names, { seed: `draw ${seed}` }).winners[0]);
    for (const name of names) {
      const share = drawn.filter((winner) => winner === name).length / drawn.length;
      expect(Math.abs(share - 1 / 4)).toBeLessThan(0.04);
    }
  });

  it('draws nobody from nobody', () => {
    expect(countLot([], { seed: 'noon' }).winners).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { TownView } from '@polylogue/shared/networks/schemas';
import { OptionTally } from '@polylogue/shared/polls/schemas';
import { fittingSize, MOST_ROWS, resultSegments, rowLayout } from './result.rules.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const towns = [1, 2].map((n) => TownView.parse({ id: uuid(n), name: `Town ${n}`, country: null, mark: 'TO', hue: n }));

describe('a result on the wall', () => {
  it('is made up of the towns in their order', () => {
    const option = OptionTally.parse({ optionId: uuid(9), votes: 12, byTown: { [uuid(2)]: 5, [uuid(1)]: 7 } });
    expect(resultSegments(option, towns).map(({ value }) => value)).toEqual([7, 5]);
  });

  it('keeps the votes that no town is told for, so that bars are as long as their figure', () => {
    const option = OptionTally.parse({ optionId: uuid(9), votes: 12, byTown: { [uuid(1)]: 7, none: 2 } });
    expect(resultSegments(option, towns).map(({ town, value }) => [town?.name ?? null, value])).toEqual([
      ['Town 1', 7],
      [null, 5],
    ]);
  });

  it('never sets a longer text larger', () => {
    const sizes = [10, 61, 111, 500].map((length) => fittingSize('x'.repeat(length)));
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
  });

  it('makes rows smaller the more there are, and never wider than the wall is high', () => {
    for (let count = 1; count <= MOST_ROWS; count++) {
      const { columns, size } = rowLayout(count, 3.6, 1.15);
      expect(Math.ceil(count / columns) * size).toBeLessThanOrEqual(3.6 + 1e-9);
      expect(size).toBeGreaterThanOrEqual(0.5);
    }
    expect(rowLayout(3, 3.6, 1.15)).toEqual({ columns: 1, size: 1.15 });
  });
});

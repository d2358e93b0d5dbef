import { describe, expect, it } from '@jest/globals';
import { TownView } from '@polylogue/shared/networks/schemas';
import { OptionResult } from '@polylogue/shared/polls/results';
import {
  ballotsWithoutTown,
  coarserClasses,
  fittingSize,
  lastRounds,
  MOST_ROWS,
  resultSegments,
  rowLayout,
} from './result.rules.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const towns = [1, 2].map((n) => TownView.parse({ id: uuid(n), name: `Town ${n}`, country: null, mark: 'TO', hue: n }));

describe('a result on the wall', () => {
  it('is made up of the towns in their order', () => {
    const option = OptionResult.parse({
      optionId: uuid(9),
      votes: 12,
      byLang: {},
      byTown: { [uuid(2)]: 5, [uuid(1)]: 7 },
    });
    expect(resultSegments(option, towns).map(({ value }) => value)).toEqual([7, 5]);
  });

  it('keeps the votes that no town is told for, so that bars are as long as their figure', () => {
    const option = OptionResult.parse({ optionId: uuid(9), votes: 12, byLang: {}, byTown: { [uuid(1)]: 7, none: 2 } });
    expect(resultSegments(option, towns).map(({ town, value }) => [town?.name ?? null, value])).toEqual([
      ['Town 1', 7],
      [null, 5],
    ]);
  });

  it('puts classes of values together without losing anybody', () => {
    const classes = Array.from({ length: 25 }, (_, at) => ({ from: at * 10, to: at * 10 + 9, people: at }));
    const joined = coarserClasses(classes, 10);
    expect(joined).toHaveLength(9);
    expect(joined[0]).toEqual({ from: 0, to: 29, people: 3 });
    expect(joined.at(-1)).toEqual({ from: 240, to: 249, people: 24 });
    expect(joined.reduce((sum, { people }) => sum + people, 0)).toBe(300);
    expect(coarserClasses(classes.slice(0, 10), 10)).toEqual(classes.slice(0, 10));
  });

  it('gives every class of values the same width, so that a far value makes no crowd', () => {
    const values = [0, 7, 14, 21, 28, 100].map((value) => ({ from: value, to: value, people: 1 }));
    expect(coarserClasses(values, 5)).toEqual([
      { from: 0, to: 20, people: 3 },
      { from: 21, to: 41, people: 2 },
      { from: 42, to: 62, people: 0 },
      { from: 63, to: 83, people: 0 },
      { from: 84, to: 100, people: 1 },
    ]);
  });

  it('counts the ballots that no town is told for', () => {
    expect(ballotsWithoutTown(12, { [uuid(1)]: 7 }, towns)).toBe(5);
    expect(ballotsWithoutTown(12, { [uuid(1)]: 7, [uuid(2)]: 5 }, towns)).toBe(0);
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

describe('the rounds on the wall', () => {
  it('are the last three with their numbers, all where there are fewer, none where one round is the result', () => {
    expect(lastRounds(['a', 'b', 'c', 'd', 'e'])).toEqual({ rounds: ['c', 'd', 'e'], first: 3 });
    expect(lastRounds(['a', 'b'])).toEqual({ rounds: ['a', 'b'], first: 1 });
    expect(lastRounds(['a'])).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { RankedProfile } from '../profiles.js';
import { countMinimax } from './minimax.js';

/** Ballots such as `3 ABC`: three people, A before B before C. */
const profile = (letters: string, ...ballots: string[]): RankedProfile => ({
  form: 'ranks',
  candidates: [...letters],
  ballots: ballots.map((ballot) => {
    const [count, order = ''] = ballot.split(' ');
    return { count: Number(count), ranks: [...order].map((letter) => [letters.indexOf(letter)]) };
  }),
});

describe('minimax', () => {
  const circle = profile('ABC', '4 ABC', '3 BCA', '2 CAB', '2 A', '1 C');

  it('takes the option whose worst defeat has the fewest votes against it', () => {
    const account = countMinimax(circle);
    expect(account.pairwise).toEqual({ A: { B: 8, C: 6 }, B: { A: 3, C: 7 }, C: { A: 6, B: 3 } });
    expect(account.scores).toEqual({ A: 0, B: 8, C: 7 });
    expect(account.winners).toEqual(['A']);
    expect(account.order).toEqual(['A', 'C', 'B']);
  });

  it('can look at margins, or at opposition whoever wins the pair', () => {
    expect(countMinimax(circle, { strength: 'margins' }).scores).toEqual({ A: 0, B: 5, C: 4 });
    expect(countMinimax(circle, { strength: 'opposition' }).scores).toEqual({ A: 6, B: 8, C: 7 });
    expect(countMinimax(profile('AB', '3 AB'), { strength: 'margins' }).scores).toEqual({ A: -3, B: 3 });
  });

  it('can elect an option that loses to each other one', () => {
    const counted = profile('ABCD', '1 DABC', '1 DBCA', '2 DCAB', '2 ABCD', '2 BCAD', '1 CABD');
    for (const strength of ['winning-votes', 'margins', 'opposition'] as const) {
      const account = countMinimax(counted, { strength });
      expect(account.winners).toEqual(['D']);
      for (const other of ['A', 'B', 'C']) expect(account.pairwise?.['D']?.[other]).toBe(4);
      expect(account.ballots).toBe(9);
    }
  });

  it('by opposition passes over an option that beats each other one', () => {
    const counted = profile('ABC', '2 CAB', '4 ACB', '4 B', '1 CBA');
    expect(countMinimax(counted, { strength: 'opposition' })).toMatchObject({
      pairwise: { A: { B: 6, C: 4 }, B: { A: 5, C: 4 }, C: { A: 3, B: 7 } },
      winners: ['C'],
    });
    expect(countMinimax(counted).winners).toEqual(['A']);
  });

  it('can turn against people because they came: they rank the first winner above the second', () => {
    const before = ['4 CDBA', '3 DACB', '6 BACD'];
    expect(countMinimax(profile('ABCD', ...before)).winners).toEqual(['B']);
    expect(countMinimax(profile('ABCD', ...before, '3 DBCA')).winners).toEqual(['C']);
  });

  it('scores an option that stands alone 0', () => {
    expect(countMinimax(profile('A', '1 A'))).toMatchObject({ scores: { A: 0 }, winners: ['A'] });
  });
});

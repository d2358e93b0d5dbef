import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RankedProfile } from '../profiles.js';
import { countBorda, countBordaTruncated } from './borda.js';

type Ranks = RankedProfile['ballots'][number]['ranks'];
const profile = (...ballots: [number, Ranks][]): RankedProfile => ({
  form: 'ranks',
  candidates: ['bridge', 'park', 'school', 'well'],
  ballots: ballots.map(([count, ranks]) => ({ count, ranks })),
});
const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });

describe('Borda', () => {
  it('gives n-1 points to the first and 0 to the last', () => {
    expect(countBorda(profile([2, [[1], [0], [3], [2]]])).scores).toEqual({ bridge: 4, park: 6, school: 0, well: 2 });
  });

  it('lets equal ranks share their places, and the unranked the places that are left', () => {
    expect(countBorda(profile([1, [[1, 0]]])).scores).toEqual({ bridge: 2.5, park: 2.5, school: 0.5, well: 0.5 });
    expect(countBorda(profile([1, [[3]]])).scores).toEqual({ bridge: 1, park: 1, school: 1, well: 3 });
  });

  it('passes over skipped ranks, second mentions and unreadable ranks', () => {
    const plain = countBorda(profile([1, [[2], [0]]])).scores;
    expect(countBorda(profile([1, [[], [2], [], [2, 0], 'overvote']])).scores).toEqual(plain);
  });

  it('tells blank ballots from those on which nothing can be read', () => {
    const account = countBorda(profile([3, [[], []]], [2, ['overvote']], [1, [[0]]]));
    expect(account).toMatchObject({ ballots: 6, blank: 3, invalid: 2, winners: ['bridge'] });
  });

  it('gives out the same points on every ballot, exactly', () => {
    const ranks = fc.array(fc.array(fc.nat(3), { maxLength: 3 }).map((level) => [...new Set(level)]));
    fc.assert(
      fc.property(fc.array(ranks, { minLength: 1 }), (ballots) => {
        const account = countBorda(profile(...ballots.map((it): [number, Ranks] => [1, it])));
        const sum = Object.values(account.scores ?? {}).reduce((all, score) => all + score, 0);
        expect(sum).toBeCloseTo(6 * (account.ballots - account.blank), 6);
      }),
    );
  });

  it('finds a tie that a sum of decimals would miss', () => {
    // bridge, park and school share one point: a third each. As decimals, the sums of many thirds drift from the whole.
    const account = countBordaTruncated(profile([3, [[0, 1, 2]]], [1, [[3]]]), { top: 1 });
    expect(account.scores).toEqual({ bridge: 1, park: 1, school: 1, well: 1 });
    expect(account.winners).toHaveLength(4);
  });

  it('never elects an option that each other one would beat alone', () => {
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 9 }), (ballots) => {
        const account = countBorda(profile(...ballots.map((it): [number, Ranks] => [1, it.map((at) => [at])])));
        const wins = (a: number, b: number): number => ballots.filter((it) => it.indexOf(a) < it.indexOf(b)).length;
        const isBeaten = (a: number): boolean => [0, 1, 2, 3].every((b) => a === b || wins(b, a) > wins(a, b));
        for (const winner of account.winners) expect(isBeaten(account.candidates.indexOf(winner))).toBe(false);
      }),
    );
  });

  it('can pass over the first choice of a majority', () => {
    const account = countBorda(profile([3, [[0], [1], [2], [3]]], [2, [[1], [2], [3], [0]]]));
    expect(account.winners).toEqual(['park']);
  });
});

describe('Borda on short ballots', () => {
  it('gives the first rank as many points as the longest ballot has ranks, and the unranked none', () => {
    const account = countBordaTruncated(profile([2, [[0], [1]]], [1, [[2]]]));
    expect(account.scores).toEqual({ bridge: 4, park: 2, school: 2, well: 0 });
    expect(account.options).toMatchObject({ top: 2, unranked: 'zero' });
  });

  it('takes the number of ranks of the ballot paper where it is known', () => {
    const account = countBordaTruncated(profile([1, [[0], [1]]]), { top: 5 });
    expect(account.scores).toEqual({ bridge: 5, park: 4, school: 0, well: 0 });
  });

  it('rewards those who rank few, which is why the treatment must be named', () => {
    const honest: [number, Ranks] = [3, [[0], [1], [2], [3]]];
    const others: [number, Ranks] = [4, [[1], [0], [2], [3]]];
    expect(countBordaTruncated(profile(honest, others), { top: 4 }).winners).toEqual(['park']);
    expect(countBordaTruncated(profile([3, [[0]]], others), { top: 4 }).winners).toEqual(['bridge']);
  });
});

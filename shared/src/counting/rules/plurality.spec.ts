import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PicksProfile, RankedProfile } from '../profiles.js';
import { countPlurality } from './plurality.js';

const candidates = ['bridge', 'park', 'school'];
const picked = (...ballots: [number, number[]][]): PicksProfile => ({
  form: 'picks',
  candidates,
  ballots: ballots.map(([count, picks]) => ({ count, picks })),
});
const ranked = (...ballots: [number, RankedProfile['ballots'][number]['ranks']][]): RankedProfile => ({
  form: 'ranks',
  candidates,
  ballots: ballots.map(([count, ranks]) => ({ count, ranks })),
});

describe('plurality', () => {
  it('counts one tick a ballot; more ticks are invalid, none is blank', () => {
    const account = countPlurality({ ...picked([5, [0]], [7, [2]], [2, [0, 1]], [3, []]), invalid: 1 });
    expect(account).toMatchObject({ ballots: 18, blank: 3, invalid: 3, winners: ['school'] });
    expect(account.scores).toEqual({ bridge: 5, park: 0, school: 7 });
    expect(account.order).toEqual(['school', 'bridge', 'park']);
  });

  it('counts the highest marked rank of a ranked ballot, past skipped ranks', () => {
    const account = countPlurality(ranked([4, [[1], [0]]], [5, [[], [0]]], [2, [[], []]]));
    expect(account.scores).toEqual({ bridge: 5, park: 4, school: 0 });
    expect(account.blank).toBe(2);
  });

  it('finds a ranked ballot invalid whose highest marked rank is an overvote', () => {
    const account = countPlurality(ranked([1, [[0]]], [4, [[1, 2], [0]]], [3, ['overvote', [2]]]));
    expect(account).toMatchObject({ invalid: 7, winners: ['bridge'] });
  });

  it('takes the first few where there are several seats, one vote a person', () => {
    const account = countPlurality(picked([5, [0]], [1, [1]], [3, [2]]), { seats: 2 });
    expect(account.winners).toEqual(['bridge', 'school']);
  });

  it('elects nobody where every ballot is blank or invalid', () => {
    expect(countPlurality(picked([2, []], [1, [0, 1]])).winners).toEqual([]);
    expect(countPlurality({ form: 'picks', candidates: [], ballots: [] }).winners).toEqual([]);
  });

  it('elects whom more than half put first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), fc.nat(2), (counts, favourite) => {
        const others = counts.reduce((sum, count) => sum + count, 0);
        const ballots = counts.map((count, option): [number, number[]] => [count, [option]]);
        expect(countPlurality(picked(...ballots, [others + 1, [favourite]])).winners).toEqual([candidates[favourite]]);
      }),
    );
  });

  it('can pass over the option that would beat each other one alone', () => {
    // park beats bridge 5 to 4 and school 6 to 3, and is last.
    const account = countPlurality(ranked([4, [[0], [1], [2]]], [3, [[2], [1], [0]]], [2, [[1], [0], [2]]]));
    expect(account.winners).toEqual(['bridge']);
  });
});

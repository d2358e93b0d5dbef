import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RankedProfile } from '../profiles.js';
import { figuresByPair, pairsAmong, pairwiseOf, preferring } from './pairwise.js';

const candidates = ['bridge', 'park', 'school', 'well'];
const profile = (...ballots: RankedProfile['ballots'][number][]): RankedProfile => ({
  form: 'ranks',
  candidates,
  ballots,
});
const figures = (counted: RankedProfile): Record<string, Record<string, number>> => {
  const pairwise = pairwiseOf(counted);
  return figuresByPair(pairwise.candidates, (a, b) => preferring(pairwise, a, b));
};
const rows = (counted: RankedProfile): number[][] => {
  const pairwise = pairwiseOf(counted);
  return candidates.map((_, a) => candidates.map((__, b) => preferring(pairwise, a, b)));
};

describe('the pairs', () => {
  it('prefer what is ranked higher, and what is ranked to what is left out', () => {
    expect(figures(profile({ count: 3, ranks: [[1], [0]] }))).toEqual({
      bridge: { park: 0, school: 3, well: 3 },
      park: { bridge: 3, school: 3, well: 3 },
      school: { bridge: 0, park: 0, well: 0 },
      well: { bridge: 0, park: 0, school: 0 },
    });
  });

  it('count an equal rank for neither side', () => {
    expect(rows(profile({ count: 2, ranks: [[0, 1], [2]] }))).toEqual([
      [0, 0, 2, 2],
      [0, 0, 2, 2],
      [0, 0, 0, 2],
      [0, 0, 0, 0],
    ]);
  });

  it('pass over skipped ranks and overvotes, and take the first place of what is ranked twice', () => {
    const plain = rows(profile({ count: 1, ranks: [[2], [0]] }));
    expect(rows(profile({ count: 1, ranks: [[], [2], 'overvote', [0, 2, 0], [2]] }))).toEqual(plain);
  });

  it('are all 0 where nobody prefers anything', () => {
    expect(rows(profile({ count: 5, ranks: [] }, { count: 2, ranks: [[0, 1, 2, 3]] })).flat()).toEqual(
      new Array(16).fill(0),
    );
  });

  it('of some options alone are those of the whole', () => {
    const part = pairsAmong(pairwiseOf(profile({ count: 4, ranks: [[3], [1]] })), [3, 1]);
    expect(part.candidates).toEqual(['well', 'park']);
    expect([...part.votes]).toEqual([0, 4, 0, 0]);
  });

  it('tell how far they are, up to the end', () => {
    const told: [number, number][] = [];
    const ballots = Array.from({ length: 5000 }, () => ({ count: 1, ranks: [[0]] }));
    pairwiseOf(profile(...ballots), (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [0, 5000],
      [4096, 5000],
      [5000, 5000],
    ]);
  });

  it('are what comparing each pair on each ballot gives', () => {
    const rank = fc.oneof(fc.array(fc.nat(3), { maxLength: 3 }), fc.constant('overvote' as const));
    const ballot = fc.record({ count: fc.integer({ min: 1, max: 1e12 }), ranks: fc.array(rank, { maxLength: 6 }) });
    const place = ({ ranks }: RankedProfile['ballots'][number], option: number): number => {
      const at = ranks.findIndex((options) => options !== 'overvote' && options.includes(option));
      return at === -1 ? ranks.length : at;
    };
    fc.assert(
      fc.property(fc.array(ballot), (ballots) => {
        const wins = (a: number, b: number): number =>
          ballots.reduce((sum, one) => sum + (place(one, a) < place(one, b) ? one.count : 0), 0);
        expect(rows(profile(...ballots))).toEqual(candidates.map((_, a) => candidates.map((__, b) => wins(a, b))));
      }),
    );
  });
});

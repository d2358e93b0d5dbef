import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byLot } from '../lot.js';
import type { RankedProfile } from '../profiles.js';
import { countSchulze, strongestPaths } from './schulze.js';

/** Ballots such as `3 ABC`: three people, A before B before C. */
const profile = (letters: string, ...ballots: string[]): RankedProfile => ({
  form: 'ranks',
  candidates: [...letters],
  ballots: ballots.map((ballot) => {
    const [count, order = ''] = ballot.split(' ');
    return { count: Number(count), ranks: [...order].map((letter) => [letters.indexOf(letter)]) };
  }),
});
const circle = profile('ABC', '3 ABC', '3 BCA', '3 CAB');

describe('Schulze', () => {
  it('gives the published strengths of the example with 45 ballots (Schulze 2011)', () => {
    const ballots = ['5 ACBED', '5 ADECB', '8 BEDAC', '3 CABED', '7 CAEBD', '2 CBADE', '7 DCEBA', '8 EBADC'];
    const account = countSchulze(profile('ABCDE', ...ballots));
    expect(account.pairwise).toEqual({
      A: { B: 20, C: 26, D: 30, E: 22 },
      B: { A: 25, C: 16, D: 33, E: 18 },
      C: { A: 19, B: 29, D: 17, E: 24 },
      D: { A: 15, B: 12, C: 28, E: 14 },
      E: { A: 23, B: 27, C: 21, D: 31 },
    });
    expect(account.paths).toEqual({
      A: { B: 28, C: 28, D: 30, E: 24 },
      B: { A: 25, C: 28, D: 33, E: 24 },
      C: { A: 25, B: 29, D: 29, E: 24 },
      D: { A: 25, B: 28, C: 28, E: 24 },
      E: { A: 25, B: 28, C: 28, D: 31 },
    });
    expect(account.order).toEqual(['E', 'A', 'C', 'B', 'D']);
    expect(account).toMatchObject({ winners: ['E'], ties: [], ballots: 45 });
  });

  it('lets a circle of equal defeats stand, or draws the lot', () => {
    const standing = countSchulze(circle);
    expect(standing.winners).toEqual(['A', 'B', 'C']);
    expect(standing.ties).toEqual([{ among: ['A', 'B', 'C'], about: 'winner', brokenBy: 'none', taken: [] }]);
    const drawn = byLot('noon', ['A', 'B', 'C']);
    const account = countSchulze(circle, { tie: 'lot', seed: 'noon' });
    expect(account.order).toEqual(drawn);
    expect(account.winners).toEqual(drawn.slice(0, 1));
  });

  it('measures defeats by the votes of the winners, or by the margin', () => {
    const counted = profile('ABC', '3 BC', '3 B', '5 AB', '4 CA');
    const votes = countSchulze(counted);
    expect(votes.pairwise).toEqual({ A: { B: 9, C: 5 }, B: { A: 6, C: 11 }, C: { A: 7, B: 4 } });
    expect(votes.paths).toEqual({ A: { B: 9, C: 9 }, B: { A: 7, C: 11 }, C: { A: 7, B: 7 } });
    const margins = countSchulze(counted, { strength: 'margins' });
    expect(margins.paths).toEqual({ A: { B: 3, C: 3 }, B: { A: 2, C: 7 }, C: { A: 2, B: 2 } });
  });

  it('can elect another option by margins than by winning votes', () => {
    // A>C 6:3, C>B 5:4, B>A 4:2: the circle is cut at the fewest votes, or at the smallest margin.
    const counted = profile('ABC', '4 BAC', '3 C', '2 AC');
    expect(countSchulze(counted).winners).toEqual(['A']);
    expect(countSchulze(counted, { strength: 'margins' }).winners).toEqual(['B']);
  });

  it('can turn against people because they came: they rank the first winner above the second', () => {
    const before = ['6 ABCD', '3 BCDA', '1 CBDA', '3 CDAB'];
    expect(countSchulze(profile('ABCD', ...before)).winners).toEqual(['A']);
    expect(countSchulze(profile('ABCD', ...before, '6 DACB')).winners).toEqual(['C']);
  });
});

describe('the strongest paths', () => {
  const size = 4;
  const steps = fc.array(fc.nat(9), { minLength: size * size, maxLength: size * size });

  /** All ways without a return, one by one. */
  function strongest(strength: readonly number[], from: number, to: number, left: readonly number[]): number {
    const step = (a: number, b: number): number => strength[a * size + b] ?? 0;
    return Math.max(
      step(from, to),
      ...left.map((via) => {
        const rest = left.filter((option) => option !== via);
        return Math.min(step(from, via), strongest(strength, via, to, rest));
      }),
    );
  }

  it('are what walking every path gives', () => {
    fc.assert(
      fc.property(steps, (strength) => {
        const paths = strongestPaths(Float64Array.from(strength), size);
        for (const from of [0, 1, 2, 3]) {
          for (const to of [0, 1, 2, 3].filter((option) => option !== from)) {
            const left = [0, 1, 2, 3].filter((option) => option !== from && option !== to);
            expect(paths[from * size + to]).toBe(strongest(strength, from, to, left));
          }
        }
      }),
    );
  });
});

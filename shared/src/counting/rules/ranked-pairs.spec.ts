import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byLot } from '../lot.js';
import type { RankedProfile } from '../profiles.js';
import { countRankedPairs } from './ranked-pairs.js';

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

describe('ranked pairs', () => {
  it('locks the strongest defeats first and skips those that would make a circle', () => {
    // B>D 33, E>D 31, A>D 30, C>B 29; D>C 28 skipped; E>B 27, A>C 26; B>A 25 skipped; C>E 24; E>A 23 skipped.
    const ballots = ['5 ACBED', '5 ADECB', '8 BEDAC', '3 CABED', '7 CAEBD', '2 CBADE', '7 DCEBA', '8 EBADC'];
    const account = countRankedPairs(profile('ABCDE', ...ballots));
    expect(account.locked?.map((pair) => pair.join(''))).toEqual(['BD', 'ED', 'AD', 'CB', 'EB', 'AC', 'CE']);
    expect(account).toMatchObject({ order: ['A', 'C', 'E', 'B', 'D'], winners: ['A'], ties: [] });
  });

  it('looks at fewer opposing votes where the winning votes are equal', () => {
    // A>B 5:2 first, then C>A 5:3; B>C 5:4 would close the circle.
    const account = countRankedPairs(profile('ABC', '1 BC', '2 C', '2 CAB', '1 B', '3 AB'));
    expect(account.pairwise).toEqual({ A: { B: 5, C: 3 }, B: { A: 2, C: 5 }, C: { A: 5, B: 4 } });
    expect(account.locked).toEqual([
      ['A', 'B'],
      ['C', 'A'],
    ]);
    expect(account).toMatchObject({ winners: ['C'], ties: [] });
  });

  it('locks equal defeats together where they fit together', () => {
    // Tennessee: Memphis, Nashville, Chattanooga, Knoxville. N>C, N>K 68:32; N>M, C>M, K>M 58:42.
    const account = countRankedPairs(profile('MNCK', '42 MNCK', '26 NCKM', '15 CKNM', '17 KCNM'));
    expect(account).toMatchObject({ order: ['N', 'C', 'K', 'M'], winners: ['N'], ties: [] });
    expect(account.locked).toHaveLength(6);
  });

  it('locks none of the equal defeats that make a circle', () => {
    const account = countRankedPairs(circle);
    expect(account.locked).toEqual([]);
    expect(account.winners).toEqual(['A', 'B', 'C']);
    expect(account.ties.map(({ about, brokenBy }) => [about, brokenBy])).toEqual([
      ['pair', 'none'],
      ['winner', 'none'],
    ]);
  });

  it('can draw the order of equal defeats in a circle by lot', () => {
    const [first = '', second = '', third = ''] = byLot('noon', ['A', 'B', 'C']);
    const account = countRankedPairs(circle, { tie: 'lot', seed: 'noon' });
    const isBeating = (a: string, b: string): boolean => ['AB', 'BC', 'CA'].includes(a + b);
    expect(account.ties).toEqual([
      { among: ['A', 'B', 'C'], about: 'pair', brokenBy: 'lot', taken: [first, second, third] },
    ]);
    // The first drawn keeps its defeat, the last drawn loses its own to it.
    expect(account.locked?.map(([winner]) => winner)).toEqual([first, second]);
    expect(account.winners).toEqual([isBeating(first, second) ? first : second]);
  });

  it('can turn against people because they came, though they rank the first winner first', () => {
    const before = ['4 DBAC', '5 ACDB', '4 BCDA'];
    expect(countRankedPairs(profile('ABCD', ...before)).winners).toEqual(['A']);
    expect(countRankedPairs(profile('ABCD', ...before, '1 ADBC')).winners).toEqual(['D']);
  });

  it('can harm one of several tied winners by raising it, where pairs are equal', () => {
    const others = ['3 ACBD', '3 BDAC', '2 DACB'];
    expect(countRankedPairs(profile('ABCD', '1 DACB', ...others)).winners).toEqual(['A', 'B', 'D']);
    expect(countRankedPairs(profile('ABCD', '1 ADCB', ...others)).winners).toEqual(['D']);
  });

  it('leaves a defeat out only where locked defeats, none of them weaker, lead back', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }).map((options) => options.map((it) => [it]));
    const ballots = fc.array(fc.record({ count: fc.integer({ min: 1, max: 40 }), ranks: order }), { minLength: 1 });
    const seed = fc.string();
    fc.assert(
      fc.property(ballots, seed, (cast, text) => {
        const counted: RankedProfile = { form: 'ranks', candidates: [...'ABCDE'], ballots: cast };
        const { locked = [], pairwise = {} } = countRankedPairs(counted, { tie: 'lot', seed: text });
        const votes = (a: string, b: string): number => pairwise[a]?.[b] ?? 0;
        const isWeaker = ([a, b]: [string, string], [c, d]: [string, string]): boolean =>
          votes(a, b) < votes(c, d) || (votes(a, b) === votes(c, d) && votes(b, a) > votes(d, c));
        for (const a of 'ABCDE') {
          for (const b of 'ABCDE') {
            if (votes(a, b) <= votes(b, a) || locked.some(([x, y]) => x === a && y === b)) continue;
            const strong = locked.filter((pair) => !isWeaker(pair, [a, b]));
            const found = new Set([b]);
            for (let round = 0; round < 5; round += 1) for (const [x, y] of strong) if (found.has(x)) found.add(y);
            expect(found).toContain(a);
          }
        }
      }),
    );
  });
});

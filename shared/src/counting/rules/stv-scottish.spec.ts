import { describe, expect, it } from '@jest/globals';
import type { RankedProfile } from '../profiles.js';
import { countStvScottish, RCTAB_STV } from './stv-scottish.js';

/** By hand: quota floor(16/3)+1 = 6; A has 3 above it; each of its papers is worth 3×1/9 = 0.33333 after that. */
const SIXTEEN: RankedProfile = {
  form: 'ranks',
  candidates: ['A', 'B', 'C', 'D'],
  ballots: [
    { count: 5, ranks: [[0], [1]] },
    { count: 4, ranks: [[0], [2]] },
    { count: 2, ranks: [[3], [1]] },
    { count: 2, ranks: [[1]] },
    { count: 3, ranks: [[2]] },
    { count: 1, ranks: [] },
  ],
};

describe('a count by the Scottish rules', () => {
  it('tells every round: surplus, exclusion, who is left', () => {
    const account = countStvScottish(SIXTEEN, { seats: 2 });
    expect(account).toMatchObject({ rule: 'stv-scottish', ballots: 17, blank: 1, quota: 6, seats: 2, ties: [] });
    expect(account.winners).toEqual(['A', 'B']);
    expect(account.rounds).toEqual([
      { tally: { A: 9, B: 2, C: 3, D: 2 }, elected: ['A'], eliminated: [], transferred: 0, exhausted: 0 },
      {
        tally: { A: 6, B: 3.66665, C: 4.33332, D: 2 },
        elected: [],
        eliminated: ['D'],
        transferred: 2.99997,
        exhausted: 0.00003,
        from: { names: ['A'], what: 'surplus' },
      },
      {
        tally: { A: 6, B: 5.66665, C: 4.33332 },
        elected: [],
        eliminated: ['C'],
        transferred: 2,
        exhausted: 0.00003,
        from: { names: ['D'], what: 'exclusion' },
      },
      {
        tally: { A: 6, B: 5.66665 },
        elected: ['B'],
        eliminated: [],
        transferred: 0,
        exhausted: 4.33335,
        from: { names: ['C'], what: 'exclusion' },
      },
    ]);
  });

  it('cuts to as many decimals as the poll says', () => {
    expect(countStvScottish(SIXTEEN, { seats: 2, decimals: 0 }).rounds?.[1]).toMatchObject({
      tally: { A: 6, B: 2, C: 3, D: 2 },
      exhausted: 3,
    });
    expect(() => countStvScottish(SIXTEEN, { decimals: 10 })).toThrow(RangeError);
    expect(() => countStvScottish(SIXTEEN, { decimals: 0.5 })).toThrow(RangeError);
  });

  it('refuses what it could not count exactly', () => {
    const ballots = [{ count: 10_000_000, ranks: [[0]] }];
    const huge: RankedProfile = { form: 'ranks', candidates: ['A'], ballots };
    expect(() => countStvScottish(huge, { decimals: 9 })).toThrow('too many ballots');
    expect(countStvScottish(huge).winners).toEqual(['A']);
  });

  it('moves the largest surplus first, whoever is elected receives nothing', () => {
    const ballots = [
      { count: 9, ranks: [[1], [0], [2]] },
      { count: 7, ranks: [[0], [1], [3]] },
      { count: 2, ranks: [[2]] },
      { count: 1, ranks: [[3]] },
    ];
    const { rounds } = countStvScottish({ form: 'ranks', candidates: ['A', 'B', 'C', 'D'], ballots }, { seats: 3 });
    expect(rounds?.map(({ tally }) => tally).slice(0, 3)).toEqual([
      { A: 7, B: 9, C: 2, D: 1 },
      { A: 7, B: 5, C: 5.99996, D: 1 },
    ]);
  });

  it('excludes at once where the elected have just the quota', () => {
    const ballots = [
      { count: 4, ranks: [[0]] },
      { count: 3, ranks: [[1]] },
      { count: 2, ranks: [[2], [1]] },
    ];
    const profile: RankedProfile = { form: 'ranks', candidates: ['A', 'B', 'C'], ballots };
    expect(countStvScottish(profile, { seats: 2 }).rounds?.[0]).toMatchObject({ elected: ['A'], eliminated: ['C'] });
  });

  it('moves a paper that moves again at what it is worth by then', () => {
    const ballots = [
      { count: 8, ranks: [[0], [1], [2]] },
      { count: 2, ranks: [[1], [2]] },
      { count: 1, ranks: [[2]] },
      { count: 1, ranks: [[3]] },
    ];
    const profile: RankedProfile = { form: 'ranks', candidates: ['A', 'B', 'C', 'D'], ballots };
    const { rounds } = countStvScottish(profile, { seats: 3 });
    expect(rounds?.map(({ tally }) => tally).slice(0, 3)).toEqual([
      { A: 8, B: 2, C: 1, D: 1 },
      { A: 4, B: 6, C: 1, D: 1 },
      { A: 4, B: 4, C: 2.99994, D: 1 },
    ]);
  });

  it('says now and then how far it is', () => {
    const told: [number, number][] = [];
    countStvScottish(SIXTEEN, { seats: 2 }, (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [1, 4],
      [1, 4],
      [2, 4],
      [4, 4],
    ]);
  });

  it('names every option of the rule in the account', () => {
    expect(countStvScottish(SIXTEEN).options).toEqual({
      seats: 1,
      decimals: 5,
      overvote: 'exhaust',
      skipped: 'ignore',
      first: '',
      course: 'scottish',
      tie: 'earlier-round',
      seed: '',
    });
  });
});

describe("a count by RCTab's course", () => {
  it('shows a round for a winner without surplus, and one after the last seat', () => {
    const ballots = [
      { count: 4, ranks: [[0]] },
      { count: 3, ranks: [[1]] },
      { count: 2, ranks: [[2], [1]] },
    ];
    const { rounds } = countStvScottish(
      { form: 'ranks', candidates: ['A', 'B', 'C'], ballots },
      { ...RCTAB_STV, seats: 2 },
    );
    expect(rounds?.map(({ tally, elected, eliminated }) => ({ tally, elected, eliminated }))).toEqual([
      { tally: { A: 4, B: 3, C: 2 }, elected: ['A'], eliminated: [] },
      { tally: { A: 4, B: 3, C: 2 }, elected: [], eliminated: ['C'] },
      { tally: { A: 4, B: 5 }, elected: ['B'], eliminated: [] },
      { tally: { A: 4, B: 4 }, elected: [], eliminated: [] },
    ]);
    expect(rounds?.at(-1)).toMatchObject({ exhausted: 1, from: { names: ['B'], what: 'surplus' } });
  });

  it('moves all surpluses of a round together, the share cut before the value', () => {
    const ballots = [
      { count: 9, ranks: [[0], [2]] },
      { count: 7, ranks: [[1], [2]] },
      { count: 2, ranks: [[2]] },
      { count: 1, ranks: [[3]] },
    ];
    const profile: RankedProfile = { form: 'ranks', candidates: ['A', 'B', 'C', 'D'], ballots };
    const { rounds } = countStvScottish(profile, { ...RCTAB_STV, seats: 3 });
    expect(rounds?.[1]).toMatchObject({
      tally: { A: 5, B: 5, C: 7.9995, D: 1 },
      from: { names: ['A', 'B'], what: 'surplus' },
      exhausted: 0.0005,
    });
  });
});

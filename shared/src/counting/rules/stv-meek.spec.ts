import { describe, expect, it } from '@jest/globals';
import type { RankedProfile } from '../profiles.js';
import { countStvMeek } from './stv-meek.js';
import { countStvScottish } from './stv-scottish.js';

const profileOf = (candidates: string, ...ballots: string[]): RankedProfile => ({
  form: 'ranks',
  candidates: [...candidates],
  ballots: ballots.map((text) => {
    const [count = '', ranks = ''] = text.split(' ');
    return { count: Number(count), ranks: [...ranks].map((name) => [candidates.indexOf(name)]) };
  }),
});

describe("a count by Meek's rule", () => {
  it('leaves an elected option the quota and passes the rest on', () => {
    // By hand: 30 votes, 2 seats, quota 10 and one unit. A keeps 10 of 20: half of each vote. B then has 6 + 5, C 4 + 5.
    const { rounds, winners } = countStvMeek(profileOf('ABC', '10 AB', '10 AC', '6 B', '4 C'), { seats: 2 });
    expect(rounds?.[0]).toEqual({
      tally: { A: 20, B: 6, C: 4 },
      elected: ['A'],
      eliminated: [],
      transferred: 0,
      exhausted: 0,
      quota: 10.000000001,
    });
    expect(rounds?.[1]).toMatchObject({ elected: ['B'], from: { names: ['A'], what: 'surplus' } });
    expect(rounds?.[1]?.tally).toEqual({ A: 10.00000002, B: 10.99999999, C: 8.99999999 });
    expect(winners).toEqual(['A', 'B']);
  });

  it('lowers the quota as votes are exhausted', () => {
    const { rounds } = countStvMeek(profileOf('ABCD', '12 A', '5 B', '4 C', '3 D'), { seats: 2 });
    const quotas = rounds?.map(({ quota }) => quota ?? 0) ?? [];
    expect(quotas[0]).toBe(8.000000001);
    expect(quotas.at(-1)).toBeLessThan(quotas[0] ?? 0);
  });

  it('lets the elected receive votes, which the Scottish rules do not', () => {
    // D's voters name A next, then C. By Meek, A takes its part of them and keeps less of its own; by the Scottish rules A gets nothing.
    const profile = profileOf('ABCD', '10 AB', '6 BA', '7 C', '3 DAC');
    const gains = (rounds = countStvMeek(profile, { seats: 2 }).rounds) =>
      rounds?.find(({ from }) => from?.names.includes('D'))?.tally;
    const byMeek = gains();
    const byScots = gains(countStvScottish(profile, { seats: 2 }).rounds);
    expect(byScots?.C).toBe(10);
    expect(byMeek?.C).toBeLessThan(10);
  });

  it('brings the elected to the quota before anybody is excluded', () => {
    const profile = profileOf('ABCDEF', '30 ABC', '9 BCD', '8 CDA', '7 DEA', '6 EFA', '5 FAB');
    const rounds = countStvMeek(profile, { seats: 3 }).rounds ?? [];
    const excluding = rounds.filter(({ eliminated }) => eliminated.length > 0);
    expect(excluding.length).toBeGreaterThan(0);
    for (const { tally, quota = 0 } of excluding) expect((tally.A ?? 0) - quota).toBeLessThan(0.000001);
  });

  it('names every option and figure of the rule in the account', () => {
    expect(countStvMeek(profileOf('AB', '1 A'), { seats: 1, seed: 'x' }).options).toEqual({
      seats: 1,
      overvote: 'exhaust',
      skipped: 'ignore',
      first: '',
      tie: 'earlier-round',
      seed: 'x',
      decimals: 9,
      omega: 0.000001,
    });
  });

  it('refuses more ballots than nine decimals can hold', () => {
    expect(() => countStvMeek(profileOf('A', '10000000 A'))).toThrow('too many ballots');
  });

  it('says after each round how many options are decided', () => {
    const told: number[] = [];
    countStvMeek(profileOf('ABC', '4 A', '3 BC', '2 C'), { seats: 1 }, (done) => told.push(done));
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Account } from '../account.js';
import type { Rank, RankedProfile } from '../profiles.js';
import { countStvMeek } from './stv-meek.js';
import type { PaperOptions } from './stv-papers.js';
import { countStvScottish, RCTAB_STV } from './stv-scottish.js';
import type { SeatOptions } from './stv-standing.js';

type Rule = (profile: RankedProfile, options: Partial<SeatOptions & PaperOptions>) => Account;

const RULES: [string, Rule, number][] = [
  ['the Scottish rules', (profile, options) => countStvScottish(profile, options), 1e5],
  ["RCTab's course", (profile, options) => countStvScottish(profile, { ...RCTAB_STV, first: [], ...options }), 1e4],
  ["Meek's rule", (profile, options) => countStvMeek(profile, options), 1e9],
];

const LETTERS = 'ABCDEFGH';

/** `5 ABC` is five ballots that rank A, B, C in this order. */
const profileOf = (candidates: string, ...ballots: string[]): RankedProfile => ({
  form: 'ranks',
  candidates: [...candidates],
  ballots: ballots.map((text) => {
    const [count = '', ranks = ''] = text.split(' ');
    return { count: Number(count), ranks: [...ranks].map((name) => [candidates.indexOf(name)]) };
  }),
});

/** Real-world paper: short, long, with empty, equal and repeated ranks. */
const anyProfile = fc.integer({ min: 1, max: 6 }).chain((size): fc.Arbitrary<RankedProfile> => {
  const option = fc.nat({ max: size - 1 });
  const rank: fc.Arbitrary<Rank> = fc.oneof(
    { weight: 8, arbitrary: option.map((only) => [only]) },
    { weight: 1, arbitrary: fc.uniqueArray(option, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant('overvote' as const) },
  );
  const ballot = fc.record({ count: fc.integer({ min: 1, max: 9 }), ranks: fc.array(rank, { maxLength: 7 }) });
  const candidates = [...LETTERS.slice(0, size)];
  return fc.array(ballot, { maxLength: 12 }).map((ballots) => ({ form: 'ranks', candidates, ballots }));
});

const anyOptions = fc.record({
  seats: fc.integer({ min: 1, max: 4 }),
  overvote: fc.constantFrom('exhaust' as const, 'skip' as const),
  skipped: fc.constantFrom('ignore' as const, 0, 1),
  seed: fc.constantFrom('', 'Sunday'),
});

const isByLot = ({ ties }: Account): boolean => ties.some(({ brokenBy }) => brokenBy === 'lot');

/** What must not depend on the order of options or ballots. */
const comparable = ({ winners, rounds, ballots, blank, quota }: Account) => ({
  winners: winners.toSorted(),
  ballots,
  blank,
  quota,
  rounds: rounds?.map(({ elected, eliminated, from, ...figures }) => ({
    ...figures,
    elected: elected.toSorted(),
    eliminated: eliminated.toSorted(),
    from: from?.names.toSorted(),
  })),
});

describe.each(RULES)('%s, whatever the ballots', (_, count, unit) => {
  it('keep every vote: tally and exhausted together are the valid ballots in every round, exactly', () => {
    fc.assert(
      fc.property(anyProfile, anyOptions, (profile, options) => {
        const { rounds = [], ballots, blank } = count(profile, options);
        for (const { tally, exhausted } of rounds) {
          const held = [...Object.values(tally), exhausted].map((votes) => Math.round(votes * unit));
          expect(held.reduce((sum, votes) => sum + votes, 0)).toBe((ballots - blank) * unit);
        }
      }),
    );
  });

  it('fill every seat there is somebody for, each of them once, in some round', () => {
    fc.assert(
      fc.property(anyProfile, anyOptions, (profile, options) => {
        const { winners, rounds = [] } = count(profile, options);
        const hasVotes = Object.values(rounds[0]?.tally ?? {}).some((votes) => votes > 0);
        expect(winners).toHaveLength(hasVotes ? Math.min(options.seats, profile.candidates.length) : 0);
        expect(new Set(winners).size).toBe(winners.length);
        expect(rounds.flatMap(({ elected }) => elected)).toEqual(winners);
      }),
    );
  });

  it('do not look at the order of options', () => {
    fc.assert(
      fc.property(anyProfile, anyOptions, fc.infiniteStream(fc.nat()), (profile, options, chance) => {
        const keys = profile.candidates.map(() => chance.next().value ?? 0);
        const order = [...profile.candidates.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
        const moved: RankedProfile = {
          ...profile,
          candidates: order.map((option) => profile.candidates[option] ?? ''),
          ballots: profile.ballots.map(({ count: voters, ranks }) => ({
            count: voters,
            ranks: ranks.map((rank) => (rank === 'overvote' ? rank : rank.map((option) => order.indexOf(option)))),
          })),
        };
        expect(comparable(count(moved, options))).toEqual(comparable(count(profile, options)));
      }),
    );
  });

  it('do not look at names, unless a lot is drawn', () => {
    fc.assert(
      fc.property(anyProfile, anyOptions, (profile, options) => {
        const before = count(profile, options);
        const renamed = { ...profile, candidates: profile.candidates.map((name) => `${LETTERS.indexOf(name)}th`) };
        const after = count(renamed, options);
        expect(isByLot(after)).toBe(isByLot(before));
        if (isByLot(before)) return;
        expect(after.winners).toEqual(before.winners.map((name) => `${LETTERS.indexOf(name)}th`));
      }),
    );
  });

  it('do not look at the order or the grouping of ballots', () => {
    fc.assert(
      fc.property(anyProfile, anyOptions, (profile, options) => {
        const singly = profile.ballots.flatMap(({ count: voters, ranks }) =>
          Array.from({ length: voters }, () => ({ count: 1, ranks })),
        );
        const turned = { ...profile, ballots: singly.toReversed() };
        expect(count(turned, options)).toEqual(count(profile, options));
      }),
    );
  });

  it('give an account that has the form of an account', () => {
    fc.assert(
      fc.property(anyProfile, anyOptions, (profile, options) => {
        const account = count(profile, options);
        expect(Account.parse(account)).toEqual(account);
      }),
    );
  });

  it('elect whoever is first on more than half of the ballots, for one seat', () => {
    const others = fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(others, (orders) => {
        const against = orders.filter(([first]) => first !== 0).length;
        const ballots = orders.map((order) => ({ count: 1, ranks: order.map((option) => [option]) }));
        const profile: RankedProfile = {
          form: 'ranks',
          candidates: [...'ABCD'],
          ballots: [...ballots, { count: against + 1, ranks: [[0]] }],
        };
        expect(count(profile, { seats: 1 }).winners).toEqual(['A']);
      }),
    );
  });

  it('give a solid coalition a seat for each whole quota of its voters', () => {
    const voters = fc.integer({ min: 1, max: 12 });
    const inside = fc.array(fc.tuple(voters, fc.shuffledSubarray([0, 1, 2], { minLength: 3 })), { minLength: 1 });
    const outside = fc.array(fc.tuple(voters, fc.shuffledSubarray([3, 4, 5, 6], { minLength: 4 })), { minLength: 1 });
    fc.assert(
      fc.property(inside, outside, fc.integer({ min: 1, max: 4 }), (solid, rest, seats) => {
        const sum = (group: [number, number[]][]): number => group.reduce((all, [n]) => all + n, 0);
        const quota = Math.floor((sum(solid) + sum(rest)) / (seats + 1)) + 1;
        const ballots = [
          ...solid.map(([n, order]) => ({ count: n, ranks: [...order, 3, 4].map((option) => [option]) })),
          ...rest.map(([n, order]) => ({ count: n, ranks: [...order, 0, 1].map((option) => [option]) })),
        ];
        const { winners } = count({ form: 'ranks', candidates: [...'ABCDEFG'], ballots }, { seats });
        const won = winners.filter((name) => 'ABC'.includes(name)).length;
        expect(won).toBeGreaterThanOrEqual(Math.min(3, Math.floor(sum(solid) / quota)));
      }),
    );
  });
});

describe.each(RULES)('%s', (_, count) => {
  it('are not monotonic: two voters who raise the winner take the seat away', () => {
    const before = count(profileOf('ABC', '6 ABC', '5 CAB', '4 BCA', '2 BAC'), { seats: 1 });
    const after = count(profileOf('ABC', '6 ABC', '5 CAB', '4 BCA', '2 ABC'), { seats: 1 });
    expect(before.winners).toEqual(['A']);
    expect(after.winners).toEqual(['C']);
  });

  it('can pass over the option that beats every other one in pairs', () => {
    const profile = profileOf('ABC', '4 AB', '3 CB', '2 BC');
    expect(count(profile, { seats: 1 }).winners).toEqual(['C']);
  });

  it('elect nobody without a vote', () => {
    const blank = { ...profileOf('ABC', '4 '), invalid: 2 };
    expect(count(blank, { seats: 2 })).toMatchObject({ ballots: 6, blank: 4, invalid: 2, winners: [], ties: [] });
  });

  it('do not stumble over no options, no ballots, no seats', () => {
    expect(count(profileOf('', '3 '), { seats: 2 }).winners).toEqual([]);
    expect(count(profileOf('AB'), { seats: 2 }).winners).toEqual([]);
    expect(count(profileOf('AB', '0 AB'), { seats: 1 }).winners).toEqual([]);
    const none = count(profileOf('AB', '3 AB'), { seats: 0 });
    expect(none.winners).toEqual([]);
    expect(none).not.toHaveProperty('seats');
  });

  it('elect everybody where there are no more options than seats, on the first tally', () => {
    const { winners, rounds } = count(profileOf('ABC', '1 A', '2 BA'), { seats: 4 });
    expect(winners).toEqual(['B', 'A', 'C']);
    expect(rounds?.[0]?.elected).toEqual(winners);
  });

  it('take those who go first out together, before anybody is elected', () => {
    const profile = profileOf('ABWX', '9 AB', '2 WB', '1 XA', '4 B');
    const { rounds, options, winners } = count(profile, { seats: 1, first: ['X', 'W', 'nobody'] });
    expect(rounds?.[0]).toMatchObject({ elected: [], eliminated: ['W', 'X'], tally: { A: 9 } });
    expect(rounds?.[1]).toMatchObject({ elected: ['A'], tally: { A: 10, B: 6 }, transferred: 3 });
    expect(winners).toEqual(['A']);
    expect(options).toMatchObject({ first: 'X; W; nobody' });
  });

  it('draw a tie without history by the published seed, so that anybody can repeat it', () => {
    const profile = profileOf('ABC', '2 AC', '2 BC', '3 C');
    const { ties } = count(profile, { seats: 1, seed: 'Sunday' });
    expect(ties[0]).toMatchObject({ among: ['A', 'B'], about: 'elimination', round: 1, brokenBy: 'lot' });
    const outcomes = ['1', '2', '3', '4', '5', '6'].map((seed) => count(profile, { seats: 1, seed }).ties[0]?.taken[0]);
    expect(new Set(outcomes)).toEqual(new Set(['A', 'B']));
  });
});

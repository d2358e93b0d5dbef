import { describe, expect, it } from '@jest/globals';
import type { Account } from '../account.js';
import type { BudgetFrame, PicksProfile, PointsProfile } from '../profiles.js';
import { countBudgetGreedy } from './budget-greedy.js';
import { countEqualShares } from './equal-shares.js';

const names = ['park', 'bridge', 'pool', 'lamps'];

const ticks = (
  total: number,
  costs: number[],
  ...ballots: [number, number[]][]
): PicksProfile & { budget: BudgetFrame } => ({
  form: 'picks',
  candidates: names.slice(0, costs.length),
  ballots: ballots.map(([count, picks]) => ({ count, picks })),
  budget: { total, costs, perCurrencyUnit: 1 },
});

const whys = ({ purchases = [] }: Account): Record<string, string> =>
  Object.fromEntries(purchases.map(({ name, why }) => [name, why]));

const none = { completion: 'none' } as const;

describe('Equal Shares', () => {
  it('lets every supporter pay the same, and those who have less all they have', () => {
    // Share 10. Bridge: 4 pay 8 each for 32. Pool: two of them have 2 left and give it, the fifth voter pays the other 6.
    const account = countEqualShares(ticks(50, [99, 32, 10], [2, [1]], [2, [1, 2]], [1, [2]]), none);
    expect(account.winners).toEqual(['bridge', 'pool']);
    expect(account.purchases?.map(({ name, paid }) => [name, paid])).toEqual([
      ['bridge', 8],
      ['pool', 6],
      ['park', undefined],
    ]);
    expect(account).toMatchObject({
      rule: 'equal-shares',
      spent: 42,
      budget: 50,
      scores: { bridge: 4, pool: 3, park: 0 },
    });
  });

  it('buys first what has most votes where worth is cost, and what costs each supporter least where worth is one', () => {
    // Share 10: park costs 6 voters 5 each, bridge costs 4 voters 2 each.
    const profile = ticks(100, [30, 8], [6, [0]], [4, [1]]);
    expect(countEqualShares(profile, { ...none, utility: 'cost' }).winners).toEqual(['park', 'bridge']);
    expect(countEqualShares(profile, { ...none, utility: 'count' }).winners).toEqual(['bridge', 'park']);
  });

  it('gives a minority its share where votes alone leave it with nothing', () => {
    const split = ticks(100, [50, 50, 20, 20], [6, [0, 1]], [4, [2, 3]]);
    expect(countBudgetGreedy(split).winners.toSorted()).toEqual(['bridge', 'park']);
    const { winners, spent } = countEqualShares(split, none);
    expect(winners).toEqual(expect.arrayContaining(['pool', 'lamps']));
    expect([winners.length, spent]).toEqual([3, 90]);
  });

  it('shares the money among those who marked something: blank ballots have no share', () => {
    const account = countEqualShares(ticks(10, [5], [1, [0]], [1, []], [0, [0]]), none);
    expect(account).toMatchObject({ winners: ['park'], ballots: 2, blank: 1 });
  });

  it('settles ties by more votes, then lower cost, then lot, and lists them', () => {
    const brokenBy = (profile: PicksProfile & { budget: BudgetFrame }): unknown =>
      countEqualShares(profile, { ...none, utility: 'count' }).ties.map((tie) => [tie.brokenBy, ...tie.taken]);
    expect(brokenBy(ticks(30, [4, 2], [2, [0]], [1, [1]]))).toEqual([['more-votes', 'park']]);
    const byCost = countEqualShares(ticks(30, [4, 2], [2, [0, 1]]), none);
    expect(byCost.ties).toEqual([
      { among: ['park', 'bridge'], about: 'purchase', brokenBy: 'lower-cost', taken: ['bridge'] },
    ]);
    expect(brokenBy(ticks(30, [2, 2], [2, [0, 1]]))).toEqual([['lot', expect.any(String)]]);
  });

  it('draws the lot by the seed, not by the ballot paper', () => {
    const first = ['a', 'b', 'c', 'd'].map((seed) => {
      const { winners } = countEqualShares(ticks(4, [4, 4], [2, [0, 1]]), { ...none, seed });
      const turned = { ...ticks(4, [4, 4], [2, [0, 1]]), candidates: ['bridge', 'park'] };
      expect(countEqualShares(turned, { ...none, seed }).winners).toEqual(winners);
      return winners[0];
    });
    expect(new Set(first).size).toBe(2);
  });

  it('takes points as utility', () => {
    // Share 12. Pool: 4 points in all, 3 for each point, the first voter pays 9 and the second 3.
    const profile: PointsProfile & { budget: BudgetFrame } = {
      form: 'points',
      candidates: ['park', 'pool'],
      ballots: [
        { count: 1, points: [0, 3] },
        { count: 1, points: [2, 1] },
      ],
      budget: { total: 24, costs: [10, 12], perCurrencyUnit: 1 },
    };
    const account = countEqualShares(profile, none);
    expect(account.purchases).toEqual([
      { name: 'pool', cost: 12, votes: 2, bought: true, why: 'bought', paid: 9 },
      { name: 'park', cost: 10, votes: 1, bought: false, why: 'not-supported-enough' },
    ]);
    expect(account.scores).toEqual({ park: 2, pool: 4 });
  });

  it('says of everything that was not bought why', () => {
    const profile = ticks(40, [10, 50, 30, 1], [3, [0]], [3, [1]], [1, [2]], [1, [3]]);
    expect(whys(countEqualShares(profile, { ...none, minimum: 1 }))).toEqual({
      park: 'bought',
      bridge: 'does-not-fit',
      pool: 'not-supported-enough',
      lamps: 'bought',
    });
    expect(whys(countEqualShares(profile, { ...none, minimum: 2 }))).toMatchObject({ lamps: 'too-few-votes' });
  });

  it('buys what costs nothing if anybody wants it, and never what nobody wants', () => {
    expect(countEqualShares(ticks(0, [0, 0], [1, [0]]), none).winners).toEqual(['park']);
  });

  it('answers where there is nothing to count', () => {
    expect(countEqualShares(ticks(100, []))).toMatchObject({ winners: [], purchases: [], spent: 0 });
    expect(countEqualShares(ticks(100, [5], [3, []]))).toMatchObject({ winners: [], ballots: 3, blank: 3 });
    expect(countEqualShares(ticks(100, [5], [0, [0]]))).toMatchObject({ winners: [], ballots: 0 });
    expect(countEqualShares(ticks(0, [5], [2, [0]]), none).winners).toEqual([]);
  });

  it('prints every option that was applied', () => {
    const { options } = countEqualShares(ticks(1, [1], [1, [0]]));
    expect(options).toEqual({ utility: 'cost', completion: 'add1', minimum: 0, tie: 'lot', seed: '' });
  });
});

describe('what is left after Equal Shares', () => {
  // Share 10: nobody can pay for park (2 voters, 30) before the share is 15; pool (1 voter, 16) would be next.
  const profile = ticks(40, [30, 4, 16], [2, [0]], [1, [1]], [1, [2]]);

  it('stays unspent where there is no completion', () => {
    expect(countEqualShares(profile, none)).toMatchObject({ winners: ['bridge'], spent: 4 });
  });

  it('buys more with shares raised one by one, up to the last outcome within the budget', () => {
    const account = countEqualShares(profile);
    expect(account).toMatchObject({ winners: ['park', 'bridge'], spent: 34 });
    expect(whys(account).pool).toBe('not-supported-enough');
  });

  it('raises by a unit of the currency where costs are in cents', () => {
    // Share 0.10 of the currency: one raise makes it 1.10, which buys both parks at once and is too much.
    const cents = { ...ticks(20, [20, 20], [1, [0]], [1, [1]]) };
    expect(countEqualShares(cents).winners).toEqual([]);
    const perCurrencyUnit = 100;
    expect(countEqualShares({ ...cents, budget: { ...cents.budget, perCurrencyUnit } }).winners).toEqual([]);
    const wide = ticks(300, [290, 200], [1, [0]], [1, [1]]);
    expect(countEqualShares(wide).winners).toEqual(['bridge']);
    expect(countEqualShares({ ...wide, budget: { ...wide.budget, perCurrencyUnit } }).winners).toEqual(['bridge']);
    const once = ticks(300, [240, 200], [1, [0]], [1, [1]]);
    expect(countEqualShares({ ...once, budget: { ...once.budget, perCurrencyUnit } }).winners).toEqual([]);
  });

  it('is filled up by votes where this is the rule', () => {
    const filled = countEqualShares(
      { ...profile, budget: { ...profile.budget, costs: [30, 4, 6] } },
      { completion: 'add1-greedy' },
    );
    expect(filled.spent).toBe(40);
    const tight = ticks(40, [38, 4, 39], [2, [0]], [1, [1]], [1, [2]]);
    const account = countEqualShares(tight, { completion: 'add1-greedy' });
    expect(whys(account)).toEqual({ bridge: 'bought', park: 'does-not-fit', pool: 'does-not-fit' });
    const late = ticks(30, [20, 20, 6], [2, [0]], [2, [1]], [1, [2]]);
    expect(whys(countEqualShares(late, { completion: 'add1-greedy', seed: 'noon' }))).toMatchObject({ pool: 'bought' });
    expect(
      countEqualShares(late, { completion: 'add1-greedy' }).purchases?.filter(({ why }) => why === 'completion'),
    ).toHaveLength(1);
  });

  it('can lose a project by more money', () => {
    // Share 1: park costs its voter all. Share 2: bridge has two votes, is bought first, and takes all that this voter has.
    const two: [number, number[]][] = [
      [1, [1]],
      [1, [0, 1]],
    ];
    expect(countEqualShares(ticks(2, [1, 4], ...two), none).winners).toEqual(['park']);
    expect(countEqualShares(ticks(4, [1, 4], ...two), none).winners).toEqual(['bridge']);
  });

  it('can spend less by more money', () => {
    // Share 5: park takes the last of all three, 11 = 5 + 3 + 3. Share 6: pool is the smaller burden, 7 = 3.5 + 3.5, and park too dear then.
    const three: [number, number[]][] = [
      [1, [0]],
      [2, [0, 1, 2]],
    ];
    const spentOf = (money: number): number | undefined =>
      countEqualShares(ticks(money, [11, 4, 7], ...three), { ...none, utility: 'count' }).spent;
    expect([spentOf(15), spentOf(18)]).toEqual([15, 11]);
  });

  it('tells how far it is and comes to an end', () => {
    const told: [number, number][] = [];
    countEqualShares(profile, {}, (done, total) => told.push([done, total]));
    expect(told.length).toBeGreaterThan(1);
    expect(told.every(([done, total], at) => done <= total && done >= (told[at - 1]?.[0] ?? 0))).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Account } from '../account.js';
import type { BudgetFrame, PicksProfile, PointsProfile } from '../profiles.js';
import { countBudgetGreedy } from './budget-greedy.js';

const names = ['park', 'bridge', 'pool', 'lamps'];

const ticks = (total: number, costs: number[], ...ballots: [number, number[]][]) => ({
  form: 'picks' as const,
  candidates: names.slice(0, costs.length),
  ballots: ballots.map(([count, picks]) => ({ count, picks })),
  budget: { total, costs, perCurrencyUnit: 1 },
});

const whys = ({ purchases = [] }: Account): Record<string, string> =>
  Object.fromEntries(purchases.map(({ name, why }) => [name, why]));

describe('a budget by votes', () => {
  // Votes: park 6, bridge 5, pool 3, lamps 1.
  const profile = ticks(100, [60, 50, 40, 10], [3, [0, 1]], [2, [0, 1, 2]], [1, [0, 2, 3]], [2, []]);

  it('passes over what does not fit and goes on', () => {
    const account = countBudgetGreedy(profile);
    expect(account.winners).toEqual(['park', 'pool']);
    expect(account).toMatchObject({ rule: 'budget-greedy', spent: 100, budget: 100, ballots: 8, blank: 2 });
    expect(account.order).toEqual(['park', 'bridge', 'pool', 'lamps']);
    expect(whys(account)).toEqual({ park: 'bought', bridge: 'does-not-fit', pool: 'bought', lamps: 'does-not-fit' });
  });

  it('ends at the first that does not fit where this is the rule', () => {
    const account = countBudgetGreedy(profile, { stop: true });
    expect(account).toMatchObject({ rule: 'budget-greedy-stop', winners: ['park'], spent: 60 });
    expect(whys(account)).toMatchObject({ bridge: 'does-not-fit', pool: 'after-the-stop', lamps: 'after-the-stop' });
  });

  it('leaves out what has too few votes, which ends nothing', () => {
    const account = countBudgetGreedy(ticks(100, [90, 20, 10], [9, [0]], [2, [1]], [5, [2]]), {
      minimum: 3,
      stop: true,
    });
    expect(account.winners).toEqual(['park', 'pool']);
    expect(whys(account).bridge).toBe('too-few-votes');
  });

  it('buys the cheaper of two with equal votes first, and says so', () => {
    const account = countBudgetGreedy(ticks(50, [40, 30], [4, [0, 1]]));
    expect(account.winners).toEqual(['bridge']);
    expect(account.ties).toEqual([
      { among: ['park', 'bridge'], about: 'purchase', brokenBy: 'lower-cost', taken: ['bridge', 'park'] },
    ]);
  });

  it('draws the lot between equal votes and equal cost, whatever the order of the ballot paper', () => {
    const winners = ['a', 'b', 'c'].map((seed) => {
      const account = countBudgetGreedy(ticks(50, [40, 40], [4, [0, 1]]), { seed });
      expect(account.ties[0]).toMatchObject({ brokenBy: 'lot', among: ['park', 'bridge'] });
      const turned = { ...ticks(50, [40, 40], [4, [0, 1]]), candidates: ['bridge', 'park'] };
      expect(countBudgetGreedy(turned, { seed }).winners).toEqual(account.winners);
      return account.winners[0];
    });
    expect(new Set(winners).size).toBe(2);
  });

  it('goes by points where points were given, and by people for the minimum', () => {
    const profile: PointsProfile & { budget: BudgetFrame } = {
      form: 'points',
      candidates: names.slice(0, 3),
      ballots: [
        { count: 1, points: [0, 9, 1] },
        { count: 3, points: [2, 0, 0] },
        { count: 1, points: [0, 0, 0] },
      ],
      budget: { total: 10, costs: [10, 10, 10], perCurrencyUnit: 1 },
    };
    expect(countBudgetGreedy(profile)).toMatchObject({ winners: ['bridge'], blank: 1, scores: { bridge: 9, park: 6 } });
    expect(countBudgetGreedy(profile, { minimum: 2 }).winners).toEqual(['park']);
  });

  it('counts a project ticked twice on one ballot once', () => {
    expect(countBudgetGreedy(ticks(10, [10], [1, [0, 0]])).scores).toEqual({ park: 1 });
  });

  it('answers where there is nothing to count', () => {
    expect(countBudgetGreedy(ticks(100, []))).toMatchObject({ winners: [], order: [], purchases: [], spent: 0 });
    expect(countBudgetGreedy(ticks(0, [5], [0, [0]], [3, []]))).toMatchObject({ winners: [], ballots: 3, blank: 3 });
  });

  it('can leave a minority of two fifths without anything', () => {
    // Six want the first two, four the others; the six take all the money.
    const split = ticks(100, [50, 50, 20, 20], [6, [0, 1]], [4, [2, 3]]);
    expect(countBudgetGreedy(split).winners.toSorted()).toEqual(['bridge', 'park']);
  });
});

const ballots = fc.array(fc.tuple(fc.nat(3), fc.uniqueArray(fc.nat(3))), { maxLength: 7 });
const costs = fc.array(fc.nat(9), { minLength: 4, maxLength: 4 });
const total = fc.nat(25);
const rules = fc.record({ stop: fc.boolean(), minimum: fc.nat(2) });

describe('every budget by votes', () => {
  it('stays within the budget, and what it says was spent is what was bought', () => {
    fc.assert(
      fc.property(total, costs, ballots, rules, (money, prices, cast, options) => {
        const { purchases = [], spent, winners } = countBudgetGreedy(ticks(money, prices, ...cast), options);
        const bought = purchases.filter((it) => it.bought);
        expect(bought.map(({ name }) => name)).toEqual(winners);
        expect(bought.reduce((sum, { cost }) => sum + cost, 0)).toBe(spent);
        expect(spent).toBeLessThanOrEqual(money);
      }),
    );
  });

  it('does not depend on the order of ballots or how they are put together', () => {
    fc.assert(
      fc.property(total, costs, ballots, rules, (money, prices, cast, options) => {
        const single = cast.flatMap(([count, picks]) =>
          Array.from({ length: count }, (): [number, number[]] => [1, picks]),
        );
        const one = countBudgetGreedy(ticks(money, prices, ...cast), options);
        expect(countBudgetGreedy(ticks(money, prices, ...single.toReversed()), options)).toEqual(one);
      }),
    );
  });

  it('does not depend on the order of the ballot paper', () => {
    fc.assert(
      fc.property(total, costs, ballots, rules, (money, prices, cast, options) => {
        const turned: PicksProfile & { budget: BudgetFrame } = {
          ...ticks(
            money,
            prices.toReversed(),
            ...cast.map(([n, picks]): [number, number[]] => [n, picks.map((it) => 3 - it)]),
          ),
          candidates: names.toReversed(),
        };
        const there = countBudgetGreedy(ticks(money, prices, ...cast), options);
        expect(countBudgetGreedy(turned, options).purchases).toEqual(there.purchases);
      }),
    );
  });

  it('still buys a project that gets one more vote', () => {
    fc.assert(
      fc.property(total, costs, ballots, fc.nat(3), fc.boolean(), (money, prices, cast, project, stop) => {
        const bought = countBudgetGreedy(ticks(money, prices, ...cast), { stop }).winners;
        fc.pre(bought.includes(names[project] ?? ''));
        const more = countBudgetGreedy(ticks(money, prices, ...cast, [1, [project]]), { stop }).winners;
        expect(more).toContain(names[project]);
      }),
    );
  });
});

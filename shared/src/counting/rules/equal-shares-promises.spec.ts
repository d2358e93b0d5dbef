import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BudgetFrame, PicksProfile } from '../profiles.js';
import { countEqualShares, type EqualSharesOptions } from './equal-shares.js';

const SIZE = 4;
const names = ['park', 'bridge', 'pool', 'lamps'];
const projects = [0, 1, 2, 3];

type Ballot = readonly [count: number, picks: number[]];
type Budget = PicksProfile & { budget: BudgetFrame };

const ticks = (total: number, costs: readonly number[], ballots: readonly Ballot[], candidates = names): Budget => ({
  form: 'picks',
  candidates,
  ballots: ballots.map(([count, picks]) => ({ count, picks })),
  budget: { total, costs, perCurrencyUnit: 1 },
});

const cast = fc.array(fc.tuple(fc.nat(3), fc.uniqueArray(fc.nat(SIZE - 1))), { maxLength: 6 });
const costs = fc.array(fc.nat(12), { minLength: SIZE, maxLength: SIZE });
const total = fc.nat(30);
const options: fc.Arbitrary<EqualSharesOptions> = fc.record({
  utility: fc.constantFrom('cost', 'count'),
  completion: fc.constantFrom('none', 'add1', 'add1-greedy'),
  minimum: fc.nat(2),
  seed: fc.constantFrom('noon', 'night'),
});

describe('every count by Equal Shares', () => {
  it('stays within the budget, and what it says was spent is what was bought', () => {
    fc.assert(
      fc.property(total, costs, cast, options, (money, prices, ballots, rule) => {
        const { purchases = [], spent, winners } = countEqualShares(ticks(money, prices, ballots), rule);
        const bought = purchases.filter((it) => it.bought);
        expect(bought.map(({ name }) => name)).toEqual(winners);
        expect(bought.reduce((sum, { cost }) => sum + cost, 0)).toBe(spent);
        expect(spent).toBeLessThanOrEqual(money);
        expect(purchases.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
      }),
    );
  });

  it('does not depend on the order of ballots or how they are put together', () => {
    fc.assert(
      fc.property(total, costs, cast, options, (money, prices, ballots, rule) => {
        const single = ballots.flatMap(([count, picks]) =>
          Array.from({ length: count }, (): Ballot => [1, picks.toReversed()]),
        );
        const one = countEqualShares(ticks(money, prices, ballots), rule);
        expect(countEqualShares(ticks(money, prices, single.toReversed()), rule)).toEqual(one);
      }),
    );
  });

  it('does not depend on the order of the ballot paper, nor on names where no lot is drawn', () => {
    fc.assert(
      fc.property(total, costs, cast, options, (money, prices, ballots, rule) => {
        const here = countEqualShares(ticks(money, prices, ballots), rule);
        const mirrored = ballots.map(([count, picks]): Ballot => [count, picks.map((it) => SIZE - 1 - it)]);
        const turned = countEqualShares(ticks(money, prices.toReversed(), mirrored, names.toReversed()), rule);
        expect(turned.purchases).toEqual(here.purchases);
        fc.pre(here.ties.every(({ brokenBy }) => brokenBy !== 'lot'));
        const renamed = countEqualShares(ticks(money, prices, ballots, ['w', 'x', 'y', 'z']), rule);
        expect(renamed.winners).toEqual(here.winners.map((name) => ['w', 'x', 'y', 'z'][names.indexOf(name)]));
      }),
    );
  });

  // Extended justified representation up to one project (Peters, Pierczyński, Skowron 2021), tried for every group and every set of
  // projects: who could pay for a set they all want with their part of the budget holds somebody with as much worth as that set, or
  // with more once one project of the set is added. With worth one this is as many projects as the set has.
  it('gives every group that agrees what its part of the budget can buy', () => {
    const few = fc.array(fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(total, costs, few, fc.constantFrom('cost', 'count'), (money, prices, voters, utility) => {
        const profile = ticks(
          money,
          prices,
          voters.map((picks): Ballot => [1, picks]),
        );
        const winners = countEqualShares(profile, { utility, completion: 'none' }).winners.map((it) =>
          names.indexOf(it),
        );
        const worth = (set: readonly number[]): number =>
          sumOf(set, (it) => (utility === 'cost' ? (prices[it] ?? 0) : 1));
        for (const set of subsets(projects)) {
          const group = voters.filter((picks) => set.every((it) => picks.includes(it)));
          const canPay = sumOf(set, (it) => prices[it] ?? 0) * voters.length <= group.length * money;
          if (set.length === 0 || group.length === 0 || !canPay) continue;
          // Enough to look at smaller groups through their members: each group of this size must hold a contented one.
          const size = Math.max(
            1,
            Math.ceil((sumOf(set, (it) => prices[it] ?? 0) * voters.length) / Math.max(1, money)),
          );
          const discontent = group.filter((picks) => {
            const has = picks.filter((it) => winners.includes(it));
            if (worth(has) >= worth(set)) return false;
            return set.every((it) => has.includes(it) || worth([...has, it]) <= worth(set));
          });
          expect(discontent.length).toBeLessThan(size);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never buys what the supporters could not pay with their shares alone', () => {
    fc.assert(
      fc.property(total, costs, cast, (money, prices, ballots) => {
        const { purchases = [] } = countEqualShares(ticks(money, prices, ballots), { completion: 'none' });
        const voters = sumOf(ballots, ([count, picks]) => (picks.length > 0 ? count : 0));
        for (const { bought, cost, votes } of purchases)
          if (bought) expect(cost * voters).toBeLessThanOrEqual(votes * money);
      }),
    );
  });
});

const sumOf = <T>(items: readonly T[], figure: (item: T) => number): number =>
  items.reduce((sum, item) => sum + figure(item), 0);

const subsets = (items: readonly number[]): number[][] =>
  items.reduce<number[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Fraction } from '../fraction.js';
import { byLot } from '../lot.js';
import type { BudgetFrame, PicksProfile, PointsProfile } from '../profiles.js';
import { countEqualShares } from './equal-shares.js';

type Utility = 'cost' | 'count';
type Profile = (PicksProfile | PointsProfile) & { budget: BudgetFrame };

interface Plain {
  readonly bought: readonly number[];
  readonly paid: readonly Fraction[];
  readonly spent: number;
  readonly ties: number;
}

/** Points of every single voter, blank ones left out. */
const votersOf = (profile: Profile): number[][] =>
  (profile.form === 'picks'
    ? profile.ballots.map(({ count, picks }) => ({
        count,
        points: profile.candidates.map((_, it) => (picks.includes(it) ? 1 : 0)),
      }))
    : profile.ballots
  )
    .flatMap(({ count, points }) => Array.from({ length: count }, () => [...points]))
    .filter((points) => points.some((it) => it > 0));

/** The rule word by word: every voter alone, every amount a fraction, nothing remembered from step to step. */
function plainly(profile: Profile, utility: Utility, raises: number): Plain {
  const voters = votersOf(profile);
  const { costs, total, perCurrencyUnit } = profile.budget;
  const scores = costs.map((_, it) => voters.reduce((sum, points) => sum + (points[it] ?? 0), 0));
  const drawn = byLot('', profile.candidates);
  const drawOf = (it: number): number => drawn.indexOf(profile.candidates[it] ?? '');
  const left = voters.map(() => Fraction.of(total, voters.length).plus(Fraction.of(raises * perCurrencyUnit)));
  const found: Plain = { bought: [], paid: [], spent: 0, ties: 0 };
  for (let { bought, paid, spent, ties } = found; ; ) {
    const offers = costs.flatMap((cost, project) => {
      const price = bought.includes(project) ? null : priceOf(cost, project, voters, left);
      const worth = utility === 'cost' && cost > 0 ? cost : 1;
      return price === null ? [] : [{ project, cost, price, burden: price.over(Fraction.of(worth)) }];
    });
    const least = offers.reduce<Fraction | null>(
      (min, { burden }) => (min && min.compare(burden) <= 0 ? min : burden),
      null,
    );
    const tied = offers.filter(({ burden }) => least?.equals(burden));
    const [first] = tied.sort(
      (a, b) =>
        (scores[b.project] ?? 0) - (scores[a.project] ?? 0) || a.cost - b.cost || drawOf(a.project) - drawOf(b.project),
    );
    if (!first) return { bought, paid, spent, ties };
    let most = Fraction.ZERO;
    for (const [voter, points] of voters.entries()) {
      const dues = first.price.times(Fraction.of(points[first.project] ?? 0));
      const holds = left[voter] ?? Fraction.ZERO;
      const pays = dues.compare(holds) < 0 ? dues : holds;
      left[voter] = holds.minus(pays);
      if (pays.compare(most) > 0) most = pays;
    }
    bought = [...bought, first.project];
    paid = [...paid, most];
    spent += first.cost;
    ties += tied.length > 1 ? 1 : 0;
  }
}

/** The price per point: those who have least for each point give all, until the others can share the rest. */
function priceOf(
  cost: number,
  project: number,
  voters: readonly number[][],
  left: readonly Fraction[],
): Fraction | null {
  const payers = voters
    .map((points, voter) => ({ points: points[project] ?? 0, holds: left[voter] ?? Fraction.ZERO }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => a.holds.over(Fraction.of(a.points)).compare(b.holds.over(Fraction.of(b.points))));
  let missing = Fraction.of(cost);
  for (const [at, { points, holds }] of payers.entries()) {
    const shared = payers.slice(at).reduce((sum, it) => sum + it.points, 0);
    const price = missing.over(Fraction.of(shared));
    if (price.times(Fraction.of(points)).compare(holds) <= 0) return price;
    missing = missing.minus(holds);
  }
  return null;
}

const SIZE = 5;
const names = ['park', 'bridge', 'pool', 'lamps', 'trees'];

/** Small numbers, so that ties and exact payments are common; or large awkward ones, so that denominators grow. */
const money = fc.oneof(
  fc.record({ costs: fc.array(fc.nat(12), { minLength: SIZE, maxLength: SIZE }), total: fc.nat(40) }),
  fc.record({
    costs: fc.array(fc.integer({ min: 1, max: 4_000_000_007 }), { minLength: SIZE, maxLength: SIZE }),
    total: fc.nat(9_000_000_011),
  }),
);
const counts = fc.oneof(fc.nat(3), fc.constantFrom(7, 11, 13));
const profiles: fc.Arbitrary<Profile> = fc
  .tuple(
    money,
    fc.array(fc.record({ count: counts, points: fc.array(fc.nat(3), { minLength: SIZE, maxLength: SIZE }) }), {
      maxLength: 7,
    }),
    fc.boolean(),
  )
  .map(([{ costs, total }, ballots, isPoints]) => {
    const shared = { candidates: names, budget: { total, costs, perCurrencyUnit: 1 } };
    if (isPoints) return { form: 'points', ballots, ...shared };
    const picks = ({ points }: { points: number[] }): number[] => points.flatMap((it, at) => (it > 1 ? [at] : []));
    return { form: 'picks', ballots: ballots.map((it) => ({ count: it.count, picks: picks(it) })), ...shared };
  });
const utility = fc.constantFrom<Utility>('cost', 'count');

describe('the fast count', () => {
  it('sees a single unit that is missing, in amounts of which doubles cannot tell the difference any more', () => {
    const share = 1_000_000_000_000_000;
    const boughtFor = (cost: number): string[] =>
      countEqualShares(
        {
          form: 'picks',
          candidates: ['park', 'bridge'],
          ballots: [
            { count: 2, picks: [0] },
            { count: 1, picks: [1] },
          ],
          budget: { total: 3 * share, costs: [cost, 4 * share], perCurrencyUnit: 1 },
        },
        { completion: 'none' },
      ).winners;
    expect(boughtFor(2 * share)).toEqual(['park']);
    expect(boughtFor(2 * share + 1)).toEqual([]);
  });

  it('is the rule word by word, in fractions: what is bought, in which order, for how much, and every tie', () => {
    fc.assert(
      fc.property(profiles, utility, (profile, worth) => {
        const account = countEqualShares(profile, { utility: worth, completion: 'none' });
        const plain = plainly(profile, worth, 0);
        expect(account.winners).toEqual(plain.bought.map((it) => names[it]));
        expect(account.spent).toBe(plain.spent);
        expect(account.ties).toHaveLength(plain.ties);
        for (const [at, paid] of plain.paid.entries()) {
          const shown = account.purchases?.[at]?.paid ?? Number.NaN;
          expect(Math.abs(shown - paid.toNumber())).toBeLessThanOrEqual(1e-12 * Math.max(1, profile.budget.total));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('raises shares one by one to the last outcome within the budget, as the rule word by word does', () => {
    const small = profiles.filter(({ budget }) => budget.costs.every((it) => it <= 12));
    fc.assert(
      fc.property(small, utility, (profile, worth) => {
        const account = countEqualShares(profile, { utility: worth });
        let plain = plainly(profile, worth, 0);
        const voters = votersOf(profile);
        const wanted = names.filter((_, it) => voters.some((points) => (points[it] ?? 0) > 0));
        for (let raises = 1; plain.bought.length < wanted.length; raises++) {
          const next = plainly(profile, worth, raises);
          if (next.spent > profile.budget.total) break;
          plain = next;
        }
        expect(account.winners).toEqual(plain.bought.map((it) => names[it]));
        expect(account.spent).toBe(plain.spent);
      }),
      { numRuns: 300 },
    );
  });
});

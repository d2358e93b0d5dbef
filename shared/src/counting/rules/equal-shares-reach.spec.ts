import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Queue } from './budget-queue.js';
import { type BudgetProfile, supportOf } from './budget-support.js';
import { countEqualShares } from './equal-shares.js';
import { raiseShares } from './equal-shares-completion.js';
import { type Electorate, electorateOf } from './equal-shares-electorate.js';
import { type Outcome, Run } from './equal-shares-run.js';

const SIZE = 5;
const names = ['park', 'bridge', 'pool', 'lamps', 'trees'];

type Compare = (a: number, b: number) => number;

/** Every raise counted on its own. */
function stepByStep(
  electorate: Electorate,
  { budget }: BudgetProfile,
  prefer: Compare,
): { outcome: Outcome; raises: number } {
  const runWith = (raises: number): Outcome | null => {
    const more = BigInt(raises) * BigInt(budget.perCurrencyUnit * electorate.support.voters);
    return new Run(electorate, BigInt(budget.total) + more).outcome(budget.total, prefer);
  };
  const first = runWith(0);
  if (first === null) throw new Error('the first outcome costs more than the budget');
  let outcome: Outcome = first;
  for (let raises = 0; ; raises++) {
    const next: Outcome | null = outcome.purchases.length < electorate.eligible.length ? runWith(raises + 1) : null;
    if (next === null) return { outcome, raises };
    outcome = next;
  }
}

describe('leaps over raises that change nothing', () => {
  it('come to the same outcome, prices and number of raises as every raise counted on its own', () => {
    const size = { minLength: SIZE, maxLength: SIZE };
    const profiles = fc.record({
      total: fc.nat(4000),
      costs: fc.array(fc.nat(2000), size),
      ballots: fc.array(fc.record({ count: fc.nat(3), points: fc.array(fc.constantFrom(0, 0, 1, 1, 2, 3), size) }), {
        maxLength: 7,
      }),
      perCurrencyUnit: fc.constantFrom(1, 1, 7),
      isPoints: fc.boolean(),
      utility: fc.constantFrom('cost' as const, 'count' as const),
    });
    fc.assert(
      fc.property(profiles, ({ total, costs, ballots, perCurrencyUnit, isPoints, utility }) => {
        const profile: BudgetProfile = {
          form: 'points',
          candidates: names,
          ballots: isPoints
            ? ballots
            : ballots.map((it) => ({ ...it, points: it.points.map((given) => Math.min(1, given)) })),
          budget: { total, costs, perCurrencyUnit },
        };
        const support = supportOf(profile);
        fc.pre(support.voters > 0);
        const electorate = electorateOf(support, costs, { utility, minimum: 0 });
        const prefer = new Queue(profile, support, '').compare;
        const fast = raiseShares(electorate, profile.budget, { completion: 'add1', prefer });
        expect(fast).toEqual(stepByStep(electorate, profile, prefer));
      }),
      { numRuns: 200 },
    );
  });

  it('need few runs where few people share a large budget', () => {
    let told = 0;
    // One voter must come to 40 million alone; the share is 1 million.
    const account = countEqualShares(
      {
        form: 'picks',
        candidates: names.slice(0, 3),
        ballots: [
          { count: 1, picks: [0, 1] },
          { count: 59, picks: [1, 2] },
        ],
        budget: { total: 60_000_000, costs: [40_000_000, 3_000_000, 9_000_000], perCurrencyUnit: 1 },
      },
      {},
      () => told++,
    );
    expect(account.winners.toSorted()).toEqual(['bridge', 'park', 'pool']);
    expect(told).toBeLessThan(100);
  });
});

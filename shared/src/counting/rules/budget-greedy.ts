import type { Account, Tie } from '../account.js';
import { byLot } from '../lot.js';
import { type BudgetProfile, budgetHead, type Purchase, type Support, supportOf } from './budget-support.js';

export interface BudgetGreedyOptions {
  /** Votes a project needs at least (people, also where points are counted). 0: none, so one without any vote can be bought. */
  readonly minimum: number;
  /** Whether the count ends at the first project that does not fit; else that one is passed over. */
  readonly stop: boolean;
  /** Of the lot between projects with equal votes and equal cost; published before the votes are known. */
  readonly seed: string;
}

export const BUDGET_GREEDY_DEFAULTS: BudgetGreedyOptions = { minimum: 0, stop: false, seed: '' };

/**
 * The usual count of participatory budgets: projects by votes (by points where points were given), each bought if what is left of
 * the budget pays for it. What does not fit is passed over (`budget-greedy`; Łódź) or ends the count (`budget-greedy-stop`; Gdynia);
 * a project with fewer votes than `minimum` is left out before and ends nothing. Rules as collected by Pabulib (Faliszewski et al.,
 * Participatory Budgeting: Data, Tools and Analysis, IJCAI 2023). Ties: the lower cost first, then a lot by `seed`; a purchase
 * cannot be shared, so the lot is always drawn. Blank ballots (no tick, no points) support nothing and are in no base. Money is in
 * the units of `profile.budget`. Linear in the marks, n log n in ballots and projects. Throws nothing.
 */
export function countBudgetGreedy(profile: BudgetProfile, options: Partial<BudgetGreedyOptions> = {}): Account {
  const applied = { ...BUDGET_GREEDY_DEFAULTS, ...options };
  const support = supportOf(profile);
  const { order, ties } = queueOf(profile, support, applied);
  const { purchases, spent } = buy(profile, support, applied, order);
  const nameOf = (option: number): string => profile.candidates[option] ?? '';
  return {
    rule: applied.stop ? 'budget-greedy-stop' : 'budget-greedy',
    options: { minimum: applied.minimum, tie: 'lot', seed: applied.seed },
    ...budgetHead(profile, support),
    winners: purchases.filter(({ bought }) => bought).map(({ name }) => name),
    order: order.map(nameOf),
    ties,
    purchases,
    spent,
    budget: profile.budget.total,
  };
}

/** All projects by votes or points, then lower cost, then lot. Ties with a project below the minimum decide nothing and are not told. */
function queueOf(
  profile: BudgetProfile,
  { scores, votes }: Support,
  { minimum, seed }: BudgetGreedyOptions,
): { order: number[]; ties: Tie[] } {
  const costOf = (option: number): number => profile.budget.costs[option] ?? 0;
  const nameOf = (option: number): string => profile.candidates[option] ?? '';
  const drawn = new Map(byLot(seed, profile.candidates).map((name, place) => [name, place]));
  const byScore = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0);
  const byCost = (a: number, b: number): number => costOf(a) - costOf(b);
  const byDraw = (a: number, b: number): number => (drawn.get(nameOf(a)) ?? 0) - (drawn.get(nameOf(b)) ?? 0);
  const order = profile.candidates.map((_, at) => at).sort((a, b) => byScore(a, b) || byCost(a, b) || byDraw(a, b));
  const told = order.filter((option) => (votes[option] ?? 0) >= minimum);
  const ties = runsOf(told, byScore).flatMap((level): Tie[] => {
    const same = runsOf(level, byCost);
    const tieOf = (taken: readonly number[], brokenBy: Tie['brokenBy']): Tie => {
      const among = taken.toSorted((a, b) => a - b).map(nameOf);
      return { among, about: 'purchase', brokenBy, taken: taken.map(nameOf) };
    };
    const lots = same.filter(({ length }) => length > 1).map((equal) => tieOf(equal, 'lot'));
    return same.length > 1 ? [tieOf(level, 'lower-cost'), ...lots] : lots;
  });
  return { order, ties };
}

/** Neighbours that are equal by `compare`, in the order given. */
function runsOf(order: readonly number[], compare: (a: number, b: number) => number): number[][] {
  const runs: number[][] = [];
  for (const option of order) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && compare(last[0], option) === 0) last.push(option);
    else runs.push([option]);
  }
  return runs;
}

function buy(
  profile: BudgetProfile,
  { votes }: Support,
  { minimum, stop }: BudgetGreedyOptions,
  order: readonly number[],
): { purchases: Purchase[]; spent: number } {
  let spent = 0;
  let isOver = false;
  const why = (cost: number, support: number): Purchase['why'] => {
    if (support < minimum) return 'too-few-votes';
    if (isOver) return 'after-the-stop';
    if (cost > profile.budget.total - spent) {
      isOver = stop;
      return 'does-not-fit';
    }
    spent += cost;
    return 'bought';
  };
  const purchases = order.map((option): Purchase => {
    const [name, cost] = [profile.candidates[option] ?? '', profile.budget.costs[option] ?? 0];
    const reason = why(cost, votes[option] ?? 0);
    return { name, cost, votes: votes[option] ?? 0, bought: reason === 'bought', why: reason };
  });
  return { purchases, spent };
}

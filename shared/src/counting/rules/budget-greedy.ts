import type { Account } from '../account.js';
import { Queue } from './budget-queue.js';
import {
  type BudgetProfile,
  budgetHead,
  type Purchase,
  purchaseOf,
  type Support,
  supportOf,
} from './budget-support.js';

/** Everything that can change the result of a budget by votes. */
export interface BudgetGreedyOptions {
  /** Votes a project needs at least (people, also where points are counted). 0: none, so one without any vote can be bought. */
  readonly minimum: number;
  /** Whether the count ends at the first project that does not fit; else that one is passed over. */
  readonly stop: boolean;
  /** Of the lot between projects with equal votes and equal cost; published before the votes are known. */
  readonly seed: string;
}

/** No minimum, and what does not fit is passed over. */
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
  const queue = new Queue(profile, support, applied.seed);
  const { purchases, spent } = buy(profile, support, applied, queue.order);
  return {
    rule: applied.stop ? 'budget-greedy-stop' : 'budget-greedy',
    options: { minimum: applied.minimum, tie: 'lot', seed: applied.seed },
    ...budgetHead(profile, support),
    winners: purchases.filter(({ bought }) => bought).map(({ name }) => name),
    order: queue.order.map((project) => profile.candidates[project] ?? ''),
    ties: queue.tiesAmong(queue.order.filter((project) => (support.votes[project] ?? 0) >= applied.minimum)),
    purchases,
    spent,
    budget: profile.budget.total,
  };
}

function buy(
  profile: BudgetProfile,
  support: Support,
  { minimum, stop }: BudgetGreedyOptions,
  order: readonly number[],
): { purchases: Purchase[]; spent: number } {
  let spent = 0;
  let isOver = false;
  const whyOf = (project: number): Purchase['why'] => {
    if ((support.votes[project] ?? 0) < minimum) return 'too-few-votes';
    if (isOver) return 'after-the-stop';
    const cost = profile.budget.costs[project] ?? 0;
    if (cost > profile.budget.total - spent) {
      isOver = stop;
      return 'does-not-fit';
    }
    spent += cost;
    return 'bought';
  };
  const purchases = order.map((project) => purchaseOf(profile, support, project, whyOf(project)));
  return { purchases, spent };
}

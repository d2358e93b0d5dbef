import type { Account } from '../account.js';
import type { BudgetFrame } from '../profiles.js';
import type { Progress } from '../progress.js';
import { Queue } from './budget-queue.js';
import { type BudgetProfile, budgetHead, type Purchase, purchaseOf, supportOf } from './budget-support.js';
import { raiseShares } from './equal-shares-completion.js';
import { electorateOf } from './equal-shares-electorate.js';

/** Everything that can change the result of Equal Shares. */
export interface EqualSharesOptions {
  /** What a bought project is worth to a supporter: what it costs, or 1. Where points were given: times the points. */
  readonly utility: 'cost' | 'count';
  /**
   * What happens with money that is left: nothing; every share is raised while the outcome stays within the budget; or that, and then
   * projects are bought by votes as far as they fit.
   */
  readonly completion: 'none' | 'add1' | 'add1-greedy';
  /** Votes a project needs at least (people, also where points are counted). */
  readonly minimum: number;
  /** Of the lot between projects with equal burden, votes and cost; published before the votes are known. */
  readonly seed: string;
}

/** Wieliczka 2023: worth is cost, and shares are raised. */
export const EQUAL_SHARES_DEFAULTS: EqualSharesOptions = { utility: 'cost', completion: 'add1', minimum: 0, seed: '' };

/**
 * The Method of Equal Shares (Peters and Skowron, Proportionality and the Limits of Welfarism, EC 2020; Peters, Pierczyński and
 * Skowron, Proportional Participatory Budgeting with Additive Utilities, NeurIPS 2021; equalshares.net). The budget is shared equally
 * among the voters with at least one mark (blank ballots have no share). Again and again the project is bought whose supporters pay
 * the least for each unit of utility (the burden rho): each pays rho times their utility, or all they have left. Ties go to more
 * votes (more points, where points were given), then lower cost, then a lot by `seed`. `add1`: the count is repeated with every
 * share raised by one unit of the currency, as often as the outcome stays within the budget; the last outcome within it holds.
 * A project nobody supports is never bought, one that costs nothing and has a supporter always. Exact; see `Run` for how.
 * `paid` is what the most burdened supporter paid, in the units of the costs. Costs and points must be whole numbers.
 * One run: purchases times projects times marks at worst, in practice a few passes over the supporters of each project; raises that
 * change nothing are leapt over (`reachOf`) where few people share much money.
 */
export function countEqualShares(
  profile: BudgetProfile,
  options: Partial<EqualSharesOptions> = {},
  progress?: Progress,
): Account {
  const applied = { ...EQUAL_SHARES_DEFAULTS, ...options };
  const support = supportOf(profile);
  const queue = new Queue(profile, support, applied.seed);
  const electorate = electorateOf(support, profile.budget.costs, applied);
  const { outcome } = raiseShares(electorate, profile.budget, { ...applied, prefer: queue.compare }, progress);
  const waiting = queue.order.filter((project) => !outcome.purchases.some((it) => it.project === project));
  const fill = applied.completion === 'add1-greedy' ? waiting.filter((it) => electorate.eligible.includes(it)) : [];
  const filled = filledUp(profile.budget, outcome.spent, fill);
  const isFull = new Set(fill.filter((it) => !filled.has(it)));
  const whyOf = (project: number): Purchase['why'] => {
    if (filled.has(project)) return 'completion';
    if ((support.votes[project] ?? 0) < applied.minimum) return 'too-few-votes';
    const costsTooMuch = (profile.budget.costs[project] ?? 0) > profile.budget.total;
    return isFull.has(project) || costsTooMuch ? 'does-not-fit' : 'not-supported-enough';
  };
  const purchases = [
    ...outcome.purchases.map(({ project, paid }) => ({ ...purchaseOf(profile, support, project, 'bought'), paid })),
    ...waiting.map((project) => purchaseOf(profile, support, project, whyOf(project))),
  ];
  return {
    rule: 'equal-shares',
    options: { ...applied, tie: 'lot' },
    ...budgetHead(profile, support),
    winners: purchases.filter(({ bought }) => bought).map(({ name }) => name),
    ties: [...outcome.ties.map(({ among, taken }) => queue.tieFor(among, taken)), ...queue.tiesAmong(fill)],
    purchases,
    spent: purchases.reduce((sum, { bought, cost }) => sum + (bought ? cost : 0), 0),
    budget: profile.budget.total,
  };
}

/** Which of the waiting still fit, one after the other. */
function filledUp({ total, costs }: BudgetFrame, spent: number, waiting: readonly number[]): Set<number> {
  const filled = new Set<number>();
  let left = total - spent;
  for (const project of waiting) {
    const cost = costs[project] ?? 0;
    if (cost > left) continue;
    filled.add(project);
    left -= cost;
  }
  return filled;
}

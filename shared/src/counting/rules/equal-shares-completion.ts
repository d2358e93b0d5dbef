import type { BudgetFrame } from '../profiles.js';
import type { Progress } from '../progress.js';
import type { Electorate } from './equal-shares-electorate.js';
import { reachOf } from './equal-shares-reach.js';
import { type Outcome, Run } from './equal-shares-run.js';

/** The outcome that holds, and how often every share was raised by one unit of the currency to come to it. */
export interface Raised {
  readonly outcome: Outcome;
  readonly raises: number;
}

/** Runs between two looks ahead, at most. */
const LONGEST_WAIT = 63;

const NOTHING: Outcome = { purchases: [], spent: 0, ties: [] };

/**
 * Equal Shares with the budget, and, unless the completion is `none`, again with every share raised by one unit of the currency, as
 * often as the outcome stays within the budget. Ends at the first outcome above it, or when everything that can be bought is. The
 * total told to `progress` is the number of raises after which everything would be bought for certain.
 */
export function raiseShares(
  electorate: Electorate,
  budget: BudgetFrame,
  { completion, prefer }: { readonly completion: string; readonly prefer: (a: number, b: number) => number },
  progress?: Progress,
): Raised {
  const { voters } = electorate.support;
  if (voters === 0) return { outcome: NOTHING, raises: 0 };
  const unit = Math.max(1, budget.perCurrencyUnit);
  const runWith = (raises: number): Outcome | null =>
    new Run(electorate, BigInt(budget.total) + BigInt(raises) * BigInt(unit * voters)).outcome(budget.total, prefer);
  let outcome = runWith(0) ?? NOTHING;
  if (completion === 'none') return { outcome, raises: 0 };
  const most = Math.max(1, Math.ceil((dearestBallot(electorate) - budget.total / voters) / unit));
  const sameFor = leaps(electorate, (project, other) => prefer(project, other) < 0);
  for (let raises = 0; ; raises++) {
    progress?.(Math.min(raises, most), most);
    if (outcome.purchases.length === electorate.eligible.length) return { outcome, raises };
    const leap = Math.floor(sameFor(budget.total / voters + raises * unit, outcome) / unit);
    const leapt = leap > 0 ? runWith(raises + leap) : null;
    if (leapt) [outcome, raises] = [leapt, raises + leap];
    const next = runWith(raises + 1);
    if (next === null) return { outcome, raises };
    outcome = next;
  }
}

/** Asks how far an outcome reaches, less often the more often it did not reach to the next raise. */
function leaps(
  electorate: Electorate,
  isPreferred: (project: number, other: number) => boolean,
): (share: number, outcome: Outcome) => number {
  let [wait, pause] = [0, 0];
  return (share, outcome) => {
    if (pause > 0) {
      pause--;
      return 0;
    }
    const reach = reachOf(electorate, share, outcome, isPreferred);
    wait = reach < 1 ? Math.min(LONGEST_WAIT, 2 * wait + 1) : 0;
    pause = wait;
    return reach;
  };
}

/** The share with which every voter could pay an equal part of all they support: then all of it is bought. */
function dearestBallot({ support, costs, eligible }: Electorate): number {
  const prices = costs.map(() => 0);
  for (const project of eligible) prices[project] = (costs[project] ?? 0) / (support.scores[project] ?? 1);
  let dearest = 0;
  for (const group of support.people.keys()) {
    let sum = 0;
    for (let mark = support.start[group] ?? 0; mark < (support.start[group + 1] ?? 0); mark++) {
      sum += (prices[support.option[mark] ?? 0] ?? 0) * (support.points[mark] ?? 0);
    }
    dearest = Math.max(dearest, sum);
  }
  return dearest;
}

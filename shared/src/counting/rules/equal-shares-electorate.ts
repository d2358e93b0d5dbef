import type { Support } from './budget-support.js';

/** Who could pay for what: everything about a count by Equal Shares that stays the same from run to run. */
export interface Electorate {
  readonly support: Support;
  readonly costs: readonly number[];
  /** What a point given to a project is worth to the voter: its cost, or 1. Above 0. */
  readonly utilities: readonly number[];
  /** Projects that can be bought at all: enough votes, at least one. */
  readonly eligible: readonly number[];
  /** Supporters of project `p`: `groups[from[p]]` to `groups[from[p + 1] - 1]`, and beside each the points of one voter. */
  readonly from: Int32Array;
  readonly groups: Int32Array;
  readonly points: Float64Array;
}

/** Turns the ballots round: from projects of a voter to voters of a project. Linear in the marks. */
export function electorateOf(
  support: Support,
  costs: readonly number[],
  { utility, minimum }: { readonly utility: 'cost' | 'count'; readonly minimum: number },
): Electorate {
  const from = new Int32Array(costs.length + 1);
  for (const project of support.option) from[project + 1] = (from[project + 1] ?? 0) + 1;
  for (const project of costs.keys()) from[project + 1] = (from[project + 1] ?? 0) + (from[project] ?? 0);
  const groups = new Int32Array(support.option.length);
  const points = new Float64Array(support.option.length);
  const next = from.slice();
  for (const group of support.people.keys()) {
    for (let mark = support.start[group] ?? 0; mark < (support.start[group + 1] ?? 0); mark++) {
      const project = support.option[mark] ?? 0;
      const place = next[project] ?? 0;
      next[project] = place + 1;
      groups[place] = group;
      points[place] = support.points[mark] ?? 0;
    }
  }
  const utilities = costs.map((cost) => (utility === 'cost' && cost > 0 ? cost : 1));
  const eligible = [...costs.keys()].filter((it) => (support.votes[it] ?? 0) >= Math.max(1, minimum));
  return { support, costs, utilities, eligible, from, groups, points };
}

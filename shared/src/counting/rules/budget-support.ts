import type { Account } from '../account.js';
import { ballotsOf, type BudgetFrame, type PicksProfile, type PointsProfile } from '../profiles.js';

/** A project in the account of a budget count, bought or not. */
export type Purchase = NonNullable<Account['purchases']>[number];

/** Ballots over projects that cost money: ticks, or points. Points below 1 give no support. */
export type BudgetProfile = (PicksProfile | PointsProfile) & { readonly budget: BudgetFrame };

/** Who supports which project, alike ballots put together. Group `g` marks `option[start[g]]` to `option[start[g + 1] - 1]`. */
export interface Support {
  /** People of each group, whole numbers. */
  readonly people: Float64Array;
  readonly start: Int32Array;
  readonly option: Int32Array;
  /** Points beside each mark; 1 for a tick. */
  readonly points: Float64Array;
  /** People who support each project, however many points they gave. */
  readonly votes: readonly number[];
  /** Points each project got; the same as `votes` where ballots are ticks. */
  readonly scores: readonly number[];
  /** People who support at least one project. */
  readonly voters: number;
  /** People who support none. */
  readonly blank: number;
}

/**
 * Sums up the support for each project. A project ticked twice on a ballot counts once. Groups come in the order of their marks, so
 * the order of the ballots makes no difference. n log n in the number of ballots.
 */
export function supportOf(profile: BudgetProfile): Support {
  const groups = new Map<string, { marks: Mark[]; people: number }>();
  let blank = 0;
  for (const { count, marks } of marked(profile)) {
    if (marks.length === 0) blank += count;
    if (marks.length === 0 || count === 0) continue;
    const key = marks.join(' ');
    const group = groups.get(key);
    if (group) group.people += count;
    else groups.set(key, { marks, people: count });
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  return { ...flat(sorted), ...totals(sorted, profile.candidates.length), blank };
}

type Mark = readonly [option: number, points: number];

function* marked(profile: BudgetProfile): Generator<{ count: number; marks: Mark[] }> {
  if (profile.form === 'picks') {
    for (const { count, picks } of profile.ballots) {
      yield { count, marks: [...new Set(picks)].sort((a, b) => a - b).map((option) => [option, 1]) };
    }
    return;
  }
  for (const { count, points } of profile.ballots) {
    yield { count, marks: points.flatMap((it, option): Mark[] => (it > 0 ? [[option, it]] : [])) };
  }
}

type Groups = readonly { readonly marks: readonly Mark[]; readonly people: number }[];

function flat(groups: Groups): Pick<Support, 'people' | 'start' | 'option' | 'points'> {
  const size = groups.reduce((sum, { marks }) => sum + marks.length, 0);
  const [option, points] = [new Int32Array(size), new Float64Array(size)];
  const start = new Int32Array(groups.length + 1);
  let next = 0;
  for (const [group, { marks }] of groups.entries()) {
    for (const [at, value] of marks) {
      option[next] = at;
      points[next++] = value;
    }
    start[group + 1] = next;
  }
  return { people: Float64Array.from(groups, ({ people }) => people), start, option, points };
}

function totals(groups: Groups, size: number): Pick<Support, 'votes' | 'scores' | 'voters'> {
  const votes = Array.from({ length: size }, () => 0);
  const scores = Array.from({ length: size }, () => 0);
  let voters = 0;
  for (const { marks, people } of groups) {
    voters += people;
    for (const [option, points] of marks) {
      votes[option] = (votes[option] ?? 0) + people;
      scores[option] = (scores[option] ?? 0) + people * points;
    }
  }
  return { votes, scores, voters };
}

/** The part of an account that is the same for every budget rule: ballots, projects, and what each got. */
export function budgetHead(
  profile: BudgetProfile,
  { blank, scores }: Support,
): Pick<Account, 'ballots' | 'blank' | 'invalid' | 'candidates' | 'scores'> {
  const invalid = profile.invalid ?? 0;
  return {
    ballots: ballotsOf(profile) + invalid,
    blank,
    invalid,
    candidates: [...profile.candidates],
    scores: Object.fromEntries(profile.candidates.map((name, option) => [name, scores[option] ?? 0])),
  };
}

/** A line of the account about a project. */
export function purchaseOf(
  profile: BudgetProfile,
  { votes }: Support,
  project: number,
  why: Purchase['why'],
): Purchase {
  const [name, cost] = [profile.candidates[project] ?? '', profile.budget.costs[project] ?? 0];
  return { name, cost, votes: votes[project] ?? 0, bought: why === 'bought' || why === 'completion', why };
}

import type { Tie } from '../account.js';
import { byLot } from '../lot.js';
import type { BudgetProfile, Support } from './budget-support.js';

/**
 * Projects as they wait for money: by votes (by points where points were given), then lower cost, then a lot by the seed. The order
 * of the ballot paper makes no difference.
 */
export class Queue {
  /** All projects, first in the queue first. */
  readonly order: readonly number[];
  private readonly places: ReadonlyMap<number, number>;

  constructor(
    private readonly profile: BudgetProfile,
    private readonly support: Support,
    seed: string,
  ) {
    const drawn = new Map(byLot(seed, profile.candidates).map((name, place) => [name, place]));
    const byDraw = (a: number, b: number): number =>
      (drawn.get(this.nameOf(a)) ?? 0) - (drawn.get(this.nameOf(b)) ?? 0);
    this.order = profile.candidates
      .map((_, project) => project)
      .sort((a, b) => this.byScore(a, b) || this.byCost(a, b) || byDraw(a, b));
    this.places = new Map(this.order.map((project, place) => [project, place]));
  }

  /** Below 0 where `a` comes before `b`; 0 only for a project and itself. */
  readonly compare = (a: number, b: number): number => (this.places.get(a) ?? 0) - (this.places.get(b) ?? 0);

  /** All ties among these neighbours in the queue: of votes, broken by cost, and within those of cost, broken by lot. */
  tiesAmong(waiting: readonly number[]): Tie[] {
    return runsOf(waiting, this.byScore).flatMap((level) => {
      const equal = runsOf(level, this.byCost);
      const lots = equal.filter(({ length }) => length > 1).map((same) => this.tieOf(same, 'lot', same));
      return equal.length > 1 ? [this.tieOf(level, 'lower-cost', level), ...lots] : lots;
    });
  }

  /** The tie among these of whom one was taken, with what settled it. */
  tieFor(among: readonly number[], taken: number): Tie {
    const equal = among.filter((it) => this.byScore(it, taken) === 0);
    const same = equal.filter((it) => this.byCost(it, taken) === 0);
    const brokenBy = equal.length === 1 ? 'more-votes' : same.length === 1 ? 'lower-cost' : 'lot';
    return this.tieOf(among, brokenBy, [taken]);
  }

  private tieOf(among: readonly number[], brokenBy: Tie['brokenBy'], taken: readonly number[]): Tie {
    const listed = among.toSorted((a, b) => a - b).map((it) => this.nameOf(it));
    return { among: listed, about: 'purchase', brokenBy, taken: taken.map((it) => this.nameOf(it)) };
  }

  private readonly byScore = (a: number, b: number): number =>
    (this.support.scores[b] ?? 0) - (this.support.scores[a] ?? 0);

  private readonly byCost = (a: number, b: number): number =>
    (this.profile.budget.costs[a] ?? 0) - (this.profile.budget.costs[b] ?? 0);

  private nameOf(project: number): string {
    return this.profile.candidates[project] ?? '';
  }
}

/** Neighbours that are equal by `compare`, in the order given. */
function runsOf(order: readonly number[], compare: (a: number, b: number) => number): number[][] {
  const runs: number[][] = [];
  for (const project of order) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && compare(last[0], project) === 0) last.push(project);
    else runs.push([project]);
  }
  return runs;
}

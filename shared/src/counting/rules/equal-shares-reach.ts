import type { Electorate } from './equal-shares-electorate.js';
import type { Outcome } from './equal-shares-run.js';

/** Far above what doubles lose on the way, far below what a step gains. */
const MARGIN = 1e-9;

/**
 * By how much every share can grow (in the units of the costs, a bound from below) so that the very same projects are bought in the
 * same order. With the same purchases and the same voters who give all, every price and every balance is a straight line over the
 * share; how far that holds is a question of where lines cross. What another project's supporters could bring together at the
 * price of a purchase is a sum of smaller-of-two lines: never above the sum of those lines that are smaller now. Only saves runs: 0 is always a
 * right answer. One look at each supporter for each purchase.
 */
export function reachOf(electorate: Electorate, share: number, outcome: Outcome, isPreferred: Prefers): number {
  const lines = new Lines(electorate, share);
  const waiting = new Set(electorate.eligible);
  for (const purchase of outcome.purchases) {
    const { project } = purchase;
    waiting.delete(project);
    const price = lines.priceOf(purchase);
    const isFixed = purchase.emptied.length === 0 && lines.isWhole(project);
    for (const other of waiting) {
      if (isFixed && canNeverBeat(electorate, other, project, isPreferred)) continue;
      lines.keepOut(other, price, (electorate.utilities[other] ?? 1) / (electorate.utilities[project] ?? 1));
    }
    lines.pay(project, price);
    if (lines.reach <= 0) return 0;
  }
  for (const other of waiting) lines.keepOut(other, null, 1);
  return Number.isFinite(lines.reach) ? lines.reach * (1 - MARGIN) : 0;
}

/** Whether the first is taken before the second where their burdens are equal. */
type Prefers = (project: number, other: number) => boolean;

/** Exactly: whether a project, even if all its supporters could pay, is no smaller burden than one that all supporters do pay. */
function canNeverBeat(
  { costs, utilities, support }: Electorate,
  other: number,
  project: number,
  isPreferred: Prefers,
): boolean {
  const worthOf = (it: number): bigint => BigInt(utilities[it] ?? 1) * BigInt(support.scores[it] ?? 0);
  const gap = BigInt(costs[other] ?? 0) * worthOf(project) - BigInt(costs[project] ?? 0) * worthOf(other);
  return gap > 0n || (gap === 0n && isPreferred(project, other));
}

/** A price per point now, and how much it grows with each unit of the share. */
interface Line {
  readonly now: number;
  readonly slope: number;
  readonly emptied: ReadonlySet<number>;
}

class Lines {
  reach = Number.POSITIVE_INFINITY;
  private readonly holds: Float64Array;
  private readonly slopes: Float64Array;
  private readonly isEmpty: Uint8Array;
  /** No slope is off by more. */
  private slopeError = 0;

  constructor(
    private readonly electorate: Electorate,
    private readonly share: number,
  ) {
    this.holds = new Float64Array(electorate.support.people.length).fill(share);
    this.slopes = new Float64Array(electorate.support.people.length).fill(1);
    this.isEmpty = new Uint8Array(electorate.support.people.length);
  }

  /** Whether every supporter still has money. */
  isWhole(project: number): boolean {
    return this.every(project, (group) => this.isEmpty[group] === 0);
  }

  priceOf({ project, price, emptied }: Outcome['purchases'][number]): Line {
    const gone = new Set(emptied);
    let [given, people, points, size] = [0, 0, 0, 0];
    this.every(project, (group, each) => {
      if (this.isEmpty[group] === 1) return true;
      const weight = this.electorate.support.people[group] ?? 0;
      if (gone.has(group)) {
        given += weight * (this.slopes[group] ?? 0);
        size += weight * Math.abs(this.slopes[group] ?? 0);
        people += weight;
      } else points += weight * each;
      return true;
    });
    this.slopeError += this.mostPoints(project) * ((people * this.slopeError + size * MARGIN) / points);
    return { now: price, slope: -given / points, emptied: gone };
  }

  /** Shortens the reach to where the other project could be paid at this burden (with no price: at all). */
  keepOut(other: number, price: Line | null, worth: number): void {
    let [money, slope, people, unsure] = [0, 0, 0, 0];
    this.every(other, (group, each) => {
      if (this.isEmpty[group] === 1) return true;
      const weight = this.electorate.support.people[group] ?? 0;
      const [holds, rises] = [this.holds[group] ?? 0, this.slopes[group] ?? 0];
      const factor = worth * each;
      const isRich = price !== null && price.now * factor < holds;
      money += weight * (isRich ? price.now * factor : holds);
      const own = weight * (isRich ? price.slope * factor : rises);
      slope += own;
      unsure += MARGIN * Math.abs(own) + weight * this.slopeError * Math.max(1, factor);
      people += weight;
      return true;
    });
    const cost = this.electorate.costs[other] ?? 0;
    this.cross(cost - money - MARGIN * (cost + people * this.share), slope + unsure);
  }

  /** Takes the money; shortens the reach to where somebody gives all who did not, or the other way round. */
  pay(project: number, { now, slope, emptied }: Line): void {
    this.every(project, (group, each) => {
      if (this.isEmpty[group] === 1) return true;
      const left = (this.holds[group] ?? 0) - now * each;
      const rises = (this.slopes[group] ?? 0) - slope * each;
      const error = MARGIN * (Math.abs(rises) + Math.abs(slope * each)) + this.slopeError * (1 + each);
      const sign = emptied.has(group) ? -1 : 1;
      this.cross(sign * left - MARGIN * this.share, -sign * rises + error);
      this.isEmpty[group] = emptied.has(group) ? 1 : 0;
      this.holds[group] = left;
      this.slopes[group] = rises;
      return true;
    });
  }

  private mostPoints(project: number): number {
    let most = 0;
    this.every(project, (_, each) => {
      most = Math.max(most, each);
      return true;
    });
    return most;
  }

  private every(project: number, holdsFor: (group: number, points: number) => boolean): boolean {
    const { from, groups, points } = this.electorate;
    for (let at = from[project] ?? 0; at < (from[project + 1] ?? 0); at++) {
      if (!holdsFor(groups[at] ?? 0, points[at] ?? 0)) return false;
    }
    return true;
  }

  /** A room that must stay above 0 and shrinks so much with each unit. */
  private cross(room: number, shrinks: number): void {
    if (room <= 0) this.reach = 0;
    else if (shrinks > 0) this.reach = Math.min(this.reach, room / shrinks);
  }
}

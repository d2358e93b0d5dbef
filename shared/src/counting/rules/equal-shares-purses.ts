import type { Electorate } from './equal-shares-electorate.js';

/** Twice the relative error of any chain of four operations on doubles. */
export const ROUNDING = 2 ** -50;

/** The supporters of a project at a price per point: those who hold less (they give all), and those who can pay it. */
export interface Weighed {
  readonly poor: number;
  /** What the poor hold. */
  readonly given: number;
  readonly rich: number;
  readonly kept: number;
  /** Points of the rich: people times points. */
  readonly points: number;
}

/**
 * What voters have left, as plain numbers with a proven margin: no balance is off by more than `slack`. Good for looking away from
 * what cannot matter; what matters is decided by the `Ledger`.
 */
export class Purses {
  slack: number;
  private readonly balances: Float64Array;
  private readonly isEmpty: Uint8Array;
  private readonly groups: Int32Array;
  private readonly points: Float64Array;
  /** Supporters of each project who have money left: the beginning of its part of `groups`. */
  private readonly sizes: Int32Array;

  constructor(
    private readonly electorate: Electorate,
    private readonly share: number,
  ) {
    const { support, costs, from } = electorate;
    this.slack = share * ROUNDING;
    this.balances = new Float64Array(support.people.length).fill(share);
    this.isEmpty = new Uint8Array(support.people.length);
    this.groups = electorate.groups.slice();
    this.points = electorate.points.slice();
    this.sizes = Int32Array.from(costs, (_, project) => (from[project + 1] ?? 0) - (from[project] ?? 0));
  }

  /** Sums up the supporters of a project who have money left; who gave all is dropped for the rest of the run. */
  weigh(project: number, price: number): Weighed {
    const { people } = this.electorate.support;
    const first = this.electorate.from[project] ?? 0;
    const end = first + this.supporters(project);
    let [poor, given, rich, kept, points, place] = [0, 0, 0, 0, 0, first];
    for (let at = first; at < end; at++) {
      const group = this.groups[at] ?? 0;
      if (this.isEmpty[group] === 1) continue;
      const [holds, weight, each] = [this.balances[group] ?? 0, people[group] ?? 0, this.points[at] ?? 0];
      this.groups[place] = group;
      this.points[place++] = each;
      if (holds < price * each) {
        poor += weight;
        given += weight * holds;
      } else {
        rich += weight;
        kept += weight * holds;
        points += weight * each;
      }
    }
    this.sizes[project] = place - first;
    return { poor, given, rich, kept, points };
  }

  /** How many groups support a project and had money left when it was last weighed. */
  supporters(project: number): number {
    return this.sizes[project] ?? 0;
  }

  /** Places of these groups, for the questions below; a new list. */
  placesOf(project: number): Int32Array {
    const first = this.electorate.from[project] ?? 0;
    const places = new Int32Array(this.supporters(project));
    for (let at = 0; at < places.length; at++) places[at] = first + at;
    return places;
  }

  groupAt(place: number): number {
    return this.groups[place] ?? 0;
  }

  pointsAt(place: number): number {
    return this.points[place] ?? 0;
  }

  /** Whether the supporter at this place holds less than the price (right within two units in the last place); null: too close to say. */
  isShort(place: number, price: number): boolean | null {
    const gap = (this.balances[this.groupAt(place)] ?? 0) - price * this.pointsAt(place);
    const margin = this.slack + price * this.pointsAt(place) * ROUNDING;
    return gap < -margin ? true : gap > margin ? false : null;
  }

  /** Takes the money for a project: all that these groups hold, the price from its other supporters. Answers the largest payment. */
  pay(project: number, price: number, emptied: readonly number[]): number {
    let most = 0;
    for (const group of emptied) {
      most = Math.max(most, this.balances[group] ?? 0);
      this.isEmpty[group] = 1;
    }
    for (const place of this.placesOf(project)) {
      const group = this.groupAt(place);
      if (this.isEmpty[group] === 1) continue;
      const paid = price * this.pointsAt(place);
      most = Math.max(most, paid);
      this.balances[group] = (this.balances[group] ?? 0) - paid;
    }
    this.slack += this.share * ROUNDING;
    return most;
  }
}

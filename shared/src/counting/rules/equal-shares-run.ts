import type { Electorate } from './equal-shares-electorate.js';
import { compareBurdens, type Emptied, Ledger, type Price } from './equal-shares-ledger.js';
import { Purses, ROUNDING } from './equal-shares-purses.js';

/** A project, bought: what a point cost, the largest payment of a voter, and which groups gave all they had left. */
export interface Bought {
  readonly project: number;
  readonly price: number;
  readonly paid: number;
  readonly emptied: readonly number[];
}

/** What was bought with one share, in order. */
export interface Outcome {
  readonly purchases: readonly Bought[];
  readonly spent: number;
  /** Several projects were the smallest burden; `taken` is one of `among`. */
  readonly ties: readonly { readonly among: readonly number[]; readonly taken: number }[];
}

/** The exact price of a project, and which groups give all they have left for it. */
interface Offer extends Price {
  readonly project: number;
  readonly emptied: readonly number[];
}

/** The search for a price goes on while it gains more than this. */
const GAIN = 1 + 1e-12;

/**
 * One run of the Method of Equal Shares with a given share. What a project costs its supporters never falls during a run, so a bound
 * from below that once held still holds, and most projects need not be looked at again. Bounds are plain numbers with a proven
 * margin; which project is bought, whether it can be paid, who gives all and what is tied are decided by the exact `Ledger`.
 */
export class Run {
  private readonly ledger: Ledger;
  private readonly purses: Purses;
  private readonly open: Set<number>;
  /** No price per point can be below. */
  private readonly bounds: Float64Array;

  /** Everybody's share is `money`, in the units of the costs, among all voters. */
  constructor(
    private readonly electorate: Electorate,
    money: bigint,
  ) {
    const { support, costs, eligible } = electorate;
    this.ledger = new Ledger(electorate, money, support.voters);
    this.purses = new Purses(electorate, this.ledger.readShare());
    this.open = new Set(eligible);
    this.bounds = new Float64Array(costs.length);
    for (const it of eligible) this.bounds[it] = ((costs[it] ?? 0) / (support.scores[it] ?? 0)) * (1 - ROUNDING);
  }

  /** Buys until nothing can be paid any more; null as soon as it spends more than `most`. `prefer` orders the tied, best first. */
  outcome(most: number, prefer: (a: number, b: number) => number): Outcome | null {
    const purchases: Bought[] = [];
    const ties: { among: number[]; taken: number }[] = [];
    let spent = 0;
    for (;;) {
      const [offer, ...tied] = this.cheapest().sort((a, b) => prefer(a.project, b.project));
      if (!offer) return { purchases, spent, ties };
      const { project } = offer;
      if (tied.length > 0) ties.push({ among: [project, ...tied.map((it) => it.project)], taken: project });
      spent += this.electorate.costs[project] ?? 0;
      if (spent > most) return null;
      purchases.push(this.buy(offer));
    }
  }

  private buy(offer: Offer): Bought {
    const { project, emptied } = offer;
    const price = this.ledger.read(offer);
    this.ledger.buy(project, offer);
    this.open.delete(project);
    return { project, price, paid: this.purses.pay(project, price, emptied), emptied };
  }

  /** The offers with the smallest burden for a unit of utility: several where they tie, none where nothing can be paid. */
  private cheapest(): Offer[] {
    const bounded = new Set<number>();
    const settled = new Set<number>();
    let best: Offer[] = [];
    let ceiling = Number.POSITIVE_INFINITY;
    for (;;) {
      const project = this.nextToTry(settled, ceiling);
      if (project === null) return best;
      if (!bounded.has(project)) {
        bounded.add(project);
        this.raiseBound(project, ceiling);
        continue;
      }
      settled.add(project);
      const offer = this.offerOf(project);
      if (!offer) this.open.delete(project);
      const order = offer && best[0] ? this.compare(offer, best[0]) : -1;
      if (!offer || order > 0) continue;
      best = order < 0 ? [offer] : [...best, offer];
      ceiling = (this.ledger.read(offer) / this.utilityOf(project)) * (1 + ROUNDING);
    }
  }

  /** The open project with the smallest bound, unless it lies above the ceiling. */
  private nextToTry(settled: ReadonlySet<number>, ceiling: number): number | null {
    let found: number | null = null;
    let smallest = ceiling;
    for (const project of this.open) {
      const burden = ((this.bounds[project] ?? 0) / this.utilityOf(project)) * (1 - ROUNDING);
      if (settled.has(project) || burden > smallest || (found !== null && burden === smallest)) continue;
      found = project;
      smallest = burden;
    }
    return found;
  }

  /**
   * Raises the bound of a project, and closes it where its supporters can certainly not pay. Newton's method from below: whoever is
   * taken to give all, the price that follows for the others is never too high.
   */
  private raiseBound(project: number, ceiling: number): void {
    const cost = this.electorate.costs[project] ?? 0;
    let price = this.bounds[project] ?? 0;
    for (let turn = 0; turn < 60; turn++) {
      const { poor, given, rich, kept, points } = this.purses.weigh(project, price);
      const rounding = this.purses.supporters(project) * ROUNDING;
      const most = (given + kept) * (1 + rounding) + this.purses.slack * (poor + rich);
      if (most < cost) this.open.delete(project);
      if (most < cost || points === 0) return;
      const next = (cost - given) / points;
      const bound = (next - (this.purses.slack * poor + rounding * given) / points) * (1 - ROUNDING);
      this.bounds[project] = Math.max(bound, this.bounds[project] ?? 0);
      if (next <= price * GAIN || bound / this.utilityOf(project) > ceiling) return;
      price = next;
    }
  }

  /** The exact price of a project and who gives all; null where its supporters cannot pay it. Newton's method from below again. */
  private offerOf(project: number): Offer | null {
    const emptied: number[] = [];
    const sums: Emptied = { people: 0, pointsGiven: new Float64Array(this.electorate.costs.length) };
    const bound = this.bounds[project] ?? 0;
    let rest = this.purses.placesOf(project);
    let isShort = (place: number): boolean => this.purses.isShort(place, bound) === true;
    for (let price: Price | null = null; ; ) {
      let [stay, points] = [0, 0];
      for (const place of rest) {
        if (isShort(place)) {
          this.empty(this.purses.groupAt(place), emptied, sums);
        } else {
          rest[stay++] = place;
          points += this.pointsOfAll(place);
        }
      }
      if (price !== null && stay === rest.length) return { ...price, project, emptied };
      if (points === 0) return null;
      rest = rest.subarray(0, stay);
      price = this.ledger.priceOf(project, sums, points);
      isShort = this.exactlyShort(price);
    }
  }

  private exactlyShort(price: Price): (place: number) => boolean {
    const read = this.ledger.read(price);
    return (place) =>
      this.purses.isShort(place, read) ??
      this.ledger.isShort(this.purses.groupAt(place), this.purses.pointsAt(place), price);
  }

  private empty(group: number, emptied: number[], sums: Emptied): void {
    const { people, start, option, points } = this.electorate.support;
    const weight = people[group] ?? 0;
    emptied.push(group);
    sums.people += weight;
    for (let mark = start[group] ?? 0; mark < (start[group + 1] ?? 0); mark++) {
      const project = option[mark] ?? 0;
      sums.pointsGiven[project] = (sums.pointsGiven[project] ?? 0) + weight * (points[mark] ?? 0);
    }
  }

  private pointsOfAll(place: number): number {
    return (this.electorate.support.people[this.purses.groupAt(place)] ?? 0) * this.purses.pointsAt(place);
  }

  private compare(a: Offer, b: Offer): number {
    return compareBurdens(a, this.utilityOf(a.project), b, this.utilityOf(b.project));
  }

  private utilityOf(project: number): number {
    return this.electorate.utilities[project] ?? 1;
  }
}

import type { Electorate } from './equal-shares-electorate.js';

/** What each supporter of a project pays for a point of theirs: `missing` (in units of the ledger) over `points`. */
export interface Price {
  readonly missing: bigint;
  readonly points: number;
}

/** Voters who give all they have left: how many, and the points that they gave to each project, in all. */
export interface Emptied {
  people: number;
  readonly pointsGiven: Float64Array;
}

/**
 * The exact money of one run of Equal Shares. All amounts are whole numbers over one denominator, which grows with a purchase that
 * does not divide evenly. A voter who was never short holds the share less the prices of what was bought for them, so balances are
 * not kept: they follow from the prices.
 */
export class Ledger {
  private denominator: bigint;
  private readonly bought: number[] = [];
  private readonly prices: bigint[];

  /** Everybody's share is `money` (in the units of the costs) among `voters` (above 0). */
  constructor(
    private readonly electorate: Electorate,
    private share: bigint,
    voters: number,
  ) {
    this.denominator = BigInt(voters);
    this.prices = electorate.costs.map(() => 0n);
  }

  /** The price where these give all they have and the others share the rest by their points (above 0). */
  priceOf(project: number, emptied: Emptied, points: number): Price {
    let given = BigInt(emptied.people) * this.share;
    for (const it of this.bought) given -= BigInt(emptied.pointsGiven[it] ?? 0) * (this.prices[it] ?? 0n);
    return { missing: BigInt(this.electorate.costs[project] ?? 0) * this.denominator - given, points };
  }

  /** Whether a voter of this group, never short so far, holds less than the price of so many points. */
  isShort(group: number, points: number, price: Price): boolean {
    const { start, option, points: given } = this.electorate.support;
    let holds = this.share;
    for (let mark = start[group] ?? 0; mark < (start[group + 1] ?? 0); mark++) {
      holds -= BigInt(given[mark] ?? 0) * (this.prices[option[mark] ?? 0] ?? 0n);
    }
    return holds * BigInt(price.points) < BigInt(points) * price.missing;
  }

  /** Writes a purchase down. */
  buy(project: number, { missing, points }: Price): void {
    const shared = gcd(points, Number(missing % BigInt(points)));
    const factor = BigInt(points / shared);
    if (factor > 1n) {
      this.denominator *= factor;
      this.share *= factor;
      for (const it of this.bought) this.prices[it] = (this.prices[it] ?? 0n) * factor;
    }
    this.prices[project] = missing / BigInt(shared);
    this.bought.push(project);
  }

  /** A price as a number; off by less than two units in the last place. */
  read({ missing, points }: Price): number {
    return nearest(missing, this.denominator * BigInt(points));
  }

  /** Everybody's share as a number, as exact. */
  readShare(): number {
    return nearest(this.share, this.denominator);
  }
}

/** Compares what two prices cost by utility: below 0 where the first is the smaller burden. Exact. */
export const compareBurdens = (a: Price, utilityOfA: number, b: Price, utilityOfB: number): number => {
  const left = a.missing * BigInt(b.points) * BigInt(utilityOfB);
  const right = b.missing * BigInt(a.points) * BigInt(utilityOfA);
  return left < right ? -1 : left > right ? 1 : 0;
};

/** A quotient (0 or more) of big numbers, divided with at least 60 bits before it is rounded. */
function nearest(top: bigint, bottom: bigint): number {
  const shift = Math.max(0, 64 + (bottom.toString(16).length - top.toString(16).length) * 4);
  return Number((top << BigInt(shift)) / bottom) / 2 ** shift;
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

import type { BasePoints } from './base-points.js';
import type { Chance } from './chance.js';

type Weighted = Pick<BasePoints, 'x' | 'y' | 'weight'>;

/** Points divided into groups. */
export interface Division {
  /** The group of each point, from 0. */
  readonly label: Uint8Array;
  readonly centreX: Float64Array;
  readonly centreY: Float64Array;
  /** Sum of the squared distances of all people from the centre of their group. */
  readonly inertia: number;
}

/** Starts that are tried for so many points: 10 at least, up to 60 where they cost little. */
export const restartsFor = (points: number): number =>
  Math.max(10, Math.min(60, Math.floor(20_000 / Math.max(1, points))));
const MOST_ROUNDS = 100;

/**
 * Weighted k-means (Lloyd 1982) with seeded starts (k-means++, Arthur and Vassilvitskii 2007): the best of all restarts by inertia, the
 * first of equal ones. Points must come in an order that does not depend on the input (`basePoints`). At least k points. Time: restarts ×
 * rounds × k × points.
 */
export function kMeans(points: Weighted, k: number, chance: Chance, restarts: number): Division {
  let best: Division | null = null;
  for (let start = 0; start < Math.max(1, restarts); start++) {
    const division = settled(points, startedAt(points, k, chance));
    // A gain that is only rounding must not decide which of two mirror images is taken.
    if (best === null || division.inertia < best.inertia * (1 - 1e-9)) best = division;
  }
  return best ?? settled(points, startedAt(points, k, chance));
}

/** Middles of groups; moved while groups settle. */
export interface Centres {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** First centre by people, each next one by people times squared distance from the nearest centre. */
function startedAt({ x, y, weight }: Weighted, k: number, chance: Chance): Centres {
  const centres: Centres = { x: new Float64Array(k), y: new Float64Array(k) };
  const ticket = weight.slice();
  const nearest = new Float64Array(x.length).fill(Number.POSITIVE_INFINITY);
  for (let g = 0; g < k; g++) {
    const at = drawn(ticket, chance);
    centres.x[g] = x[at] ?? 0;
    centres.y[g] = y[at] ?? 0;
    for (let i = 0; i < x.length; i++) {
      const square = ((x[i] ?? 0) - (x[at] ?? 0)) ** 2 + ((y[i] ?? 0) - (y[at] ?? 0)) ** 2;
      nearest[i] = Math.min(nearest[i] ?? 0, square);
      ticket[i] = (weight[i] ?? 0) * (nearest[i] ?? 0);
    }
  }
  return centres;
}

function drawn(ticket: Float64Array, chance: Chance): number {
  let all = 0;
  for (const one of ticket) all += one;
  let left = chance() * all;
  let last = 0;
  for (let at = 0; at < ticket.length; at++) {
    const one = ticket[at] ?? 0;
    if (one <= 0) continue;
    last = at;
    left -= one;
    if (left < 0) break;
  }
  return last;
}

/** Lloyd's rounds from given centres (which are moved) until nobody changes groups, at most 100. */
export function settled(points: Weighted, centres: Centres): Division {
  const label = new Uint8Array(points.x.length).fill(255);
  let inertia = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const assigned = assign(points, centres, label);
    inertia = assigned.inertia;
    if (assigned.moved === 0) break;
    recentre(points, centres, label);
  }
  return { label, centreX: centres.x, centreY: centres.y, inertia };
}

function assign(
  { x, y, weight }: Weighted,
  centres: Centres,
  label: Uint8Array,
): { readonly moved: number; readonly inertia: number } {
  let [moved, inertia] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    let [nearest, least] = [0, Number.POSITIVE_INFINITY];
    for (let g = 0; g < centres.x.length; g++) {
      const square = ((x[i] ?? 0) - (centres.x[g] ?? 0)) ** 2 + ((y[i] ?? 0) - (centres.y[g] ?? 0)) ** 2;
      if (square >= least) continue;
      least = square;
      nearest = g;
    }
    if (label[i] !== nearest) moved += 1;
    label[i] = nearest;
    inertia += least * (weight[i] ?? 0);
  }
  return { moved, inertia };
}

function recentre(points: Weighted, centres: Centres, label: Uint8Array): void {
  const { x, y, weight } = points;
  const k = centres.x.length;
  const [sumX, sumY, people] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
  for (let i = 0; i < x.length; i++) {
    const g = label[i] ?? 0;
    const w = weight[i] ?? 0;
    people[g] = (people[g] ?? 0) + w;
    sumX[g] = (sumX[g] ?? 0) + w * (x[i] ?? 0);
    sumY[g] = (sumY[g] ?? 0) + w * (y[i] ?? 0);
  }
  for (let g = 0; g < k; g++) {
    const all = people[g] ?? 0;
    const alone = all > 0 ? null : farthest(points, centres, label);
    centres.x[g] = alone === null ? (sumX[g] ?? 0) / all : (x[alone] ?? 0);
    centres.y[g] = alone === null ? (sumY[g] ?? 0) / all : (y[alone] ?? 0);
  }
}

/** The point farthest from its centre: where a group that lost everybody begins anew. */
function farthest({ x, y }: Weighted, centres: Centres, label: Uint8Array): number {
  let [at, most] = [0, -1];
  for (let i = 0; i < x.length; i++) {
    const g = label[i] ?? 0;
    const square = ((x[i] ?? 0) - (centres.x[g] ?? 0)) ** 2 + ((y[i] ?? 0) - (centres.y[g] ?? 0)) ** 2;
    if (square > most) [at, most] = [i, square];
  }
  return at;
}

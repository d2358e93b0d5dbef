import type { BasePoints } from './base-points.js';
import { chanceOf } from './chance.js';
import { type Division, kMeans, restartsFor, settled } from './k-means.js';
import type { Positions } from './projection.js';

/** In no group. */
export const NOBODY = 255;

/** People divided into groups, largest first. */
export interface Grouping {
  /** The group of each row, from 0; `NOBODY` for who is not grouped. */
  readonly group: Uint8Array;
  readonly sizes: readonly number[];
}

/** People who make a group: 5, for smaller ones are never shown, or a tenth of few people. */
export const leastGroup = (people: number): number => Math.min(5, Math.ceil(people / 10));

/** Extra groups that are tried to take up people who stand apart. */
const MOST_APART = 3;

/**
 * Divides base points into k groups of enough people (`leastGroup`); needs at least k points. K-means alone gives a few people who stand
 * far out a group of their own and leaves no other for the rest. Where it does, it is asked for more groups until k of them are large
 * enough, and those who stand apart go to the nearest of these. Where that cannot be had, what k-means gives stands.
 */
export function dividedInto(
  points: BasePoints,
  k: number,
  seed: string,
  restarts = restartsFor(points.x.length),
): Division {
  const least = leastGroup(points.of.length);
  const plain = kMeans(points, k, chanceOf(`${seed}\ngroups\n${k}`), restarts);
  for (let n = k; n <= Math.min(k + MOST_APART, points.x.length); n++) {
    const division = n === k ? plain : kMeans(points, n, chanceOf(`${seed}\ngroups\n${n}`), restarts);
    const large = largeGroups(points, division, least);
    if (large.length > k) break;
    if (large.length === k) return n === k ? plain : joined(points, division, large);
  }
  return plain;
}

function largeGroups({ weight }: BasePoints, { label, centreX }: Division, least: number): number[] {
  const people = new Float64Array(centreX.length);
  for (let i = 0; i < label.length; i++) people[label[i] ?? 0] = (people[label[i] ?? 0] ?? 0) + (weight[i] ?? 0);
  return Array.from(people.keys()).filter((g) => (people[g] ?? 0) >= least);
}

/** Points of other groups go to the nearest of these, whose middles stay. */
function joined(
  { x, y, weight }: BasePoints,
  { label, centreX, centreY }: Division,
  groups: readonly number[],
): Division {
  const keptX = Float64Array.from(groups, (g) => centreX[g] ?? 0);
  const keptY = Float64Array.from(groups, (g) => centreY[g] ?? 0);
  let inertia = 0;
  const own = label.map((old, i) => {
    const squares = groups.map((_, g) => ((x[i] ?? 0) - (keptX[g] ?? 0)) ** 2 + ((y[i] ?? 0) - (keptY[g] ?? 0)) ** 2);
    const kept = groups.indexOf(old);
    const g = kept >= 0 ? kept : squares.indexOf(Math.min(...squares));
    inertia += (squares[g] ?? 0) * (weight[i] ?? 0);
    return g;
  });
  return { label: own, centreX: keptX, centreY: keptY, inertia };
}

/**
 * The groups of members (rows) that belong to a division of their base points: where base points stand for several places, each person
 * goes to the nearest middle and the middles follow. Larger groups first, equal ones by the first person in the order of ids.
 */
export function groupingOf(
  positions: Positions,
  members: Uint32Array,
  points: BasePoints,
  division: Division,
): Grouping {
  const isExact = sharesPlaces(positions, members, points);
  const label = isExact
    ? Uint8Array.from(points.of, (at) => division.label[at] ?? 0)
    : settled(
        {
          x: Float64Array.from(members, (row) => positions.x[row] ?? 0),
          y: Float64Array.from(members, (row) => positions.y[row] ?? 0),
          weight: new Float64Array(members.length).fill(1),
        },
        { x: division.centreX.slice(), y: division.centreY.slice() },
      ).label;
  return bySize(label, members, positions.x.length);
}

/** Everybody (all members) in one group. */
export function oneGroup(members: Uint32Array, people: number): Grouping {
  return bySize(new Uint8Array(members.length), members, people);
}

/** Renumbers groups by size; `label` is by member, the answer by row. */
export function bySize(label: ArrayLike<number>, members: Uint32Array, people: number): Grouping {
  const sizes = new Map<number, number>();
  for (let i = 0; i < members.length; i++) sizes.set(label[i] ?? 0, (sizes.get(label[i] ?? 0) ?? 0) + 1);
  // Members are in the order of ids and a map keeps the order of first entries: equal sizes stay in that order.
  const order = [...sizes].sort(([, a], [, b]) => b - a);
  const place = new Map(order.map(([old], at) => [old, at]));
  const group = new Uint8Array(people).fill(NOBODY);
  for (const [i, row] of members.entries()) group[row] = place.get(label[i] ?? 0) ?? NOBODY;
  return { group, sizes: order.map(([, size]) => size) };
}

const sharesPlaces = ({ x, y }: Positions, members: Uint32Array, points: BasePoints): boolean =>
  members.every((row, i) => x[row] === points.x[points.of[i] ?? 0] && y[row] === points.y[points.of[i] ?? 0]);

import type { BasePoints } from './base-points.js';
import { chanceOf } from './chance.js';
import { type Division, kMeans, RESTARTS, settled } from './k-means.js';
import type { Positions } from './projection.js';

/** In no group. */
export const NOBODY = 255;

/** People divided into groups, largest first. */
export interface Grouping {
  /** The group of each row, from 0; `NOBODY` for who is not grouped. */
  readonly group: Uint8Array;
  readonly sizes: readonly number[];
}

/** Divides base points into k groups; needs at least k of them. */
export const dividedInto = (points: BasePoints, k: number, seed: string, restarts = RESTARTS): Division =>
  kMeans(points, k, chanceOf(`${seed}\ngroups\n${k}`), restarts);

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

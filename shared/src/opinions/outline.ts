import type { Positions } from './projection.js';

export type Corner = readonly [x: number, y: number];

/**
 * The outline of those rows whose group is `own`: corners of their convex hull, counter-clockwise, from the leftmost on (then the lowest);
 * places on a side are no corners. One or two corners where all stand at one place or in a line, none without people. n log n
 * (Andrew 1979, monotone chain).
 */
export function outlineOf({ x, y }: Positions, group: ArrayLike<number>, own: number): Corner[] {
  const places: Corner[] = [];
  for (let row = 0; row < group.length; row++) if (group[row] === own) places.push([x[row] ?? 0, y[row] ?? 0]);
  places.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return [];
  if (first[0] === last[0] && first[1] === last[1]) return [first];
  return [...chainOf(places), ...chainOf(places.toReversed())];
}

/** One half of the hull, without its last corner. */
function chainOf(places: readonly Corner[]): Corner[] {
  const chain: Corner[] = [];
  for (const place of places) {
    while (chain.length >= 2 && turn(chain.at(-2) ?? place, chain.at(-1) ?? place, place) <= 0) chain.pop();
    chain.push(place);
  }
  return chain.slice(0, -1);
}

/** Above 0 where the way from a over b to c turns left. */
const turn = (a: Corner, b: Corner, c: Corner): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

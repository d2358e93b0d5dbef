import type { GroupView } from '@polylogue/shared/opinions/live';

/** A place in the drawing, from its top left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface DrawnGroup extends Place {
  readonly id: number;
  /** Of the disc that carries the letter; its area grows with the people of the group. */
  readonly radius: number;
  /** Path of the outline; null where there is none. */
  readonly outline: string | null;
}

export interface DrawnOwn extends Place {
  /** Where the word beside the mark stands, so that it stays in the drawing and off the letter of the own group. */
  readonly word: Place & { readonly anchor: 'start' | 'middle' | 'end' };
}

export interface MapDrawing {
  /** Units from top to bottom; as many are across as MAP_WIDTH says. */
  readonly height: number;
  readonly groups: readonly DrawnGroup[];
  readonly own: DrawnOwn | null;
}

export type MapGroup = Pick<GroupView, 'id' | 'size' | 'x' | 'y' | 'outline'>;

/** Width of the drawing. Words in it are 18 units high, so that on the narrowest phone they are not smaller than text. */
export const MAP_WIDTH = 260;
/** A map that is wider than high needs no more height than this, one that is higher gets no more than the other. */
const LOWEST = 150;
const HIGHEST = 260;
/** Room at the edges for letters, the mark of the reader where it was moved, and its word above or below. */
const MARGIN_X = 36;
const MARGIN_Y = 54;
const LARGEST = 17;
const SMALLEST = 12;
/** Half the size of the mark, and the air around it. */
const OWN_REACH = 8;
/** Differences below this are a computer's, not people's. */
const NO_EXTENT = 1e-9;

/**
 * The map as it is drawn: both axes at the same scale, as large as fits, the second one upwards. The mark of the reader is moved off the
 * letter of a group where it would cover it: at most by the letter's radius. Pure; linear in corners.
 */
export function mapDrawing(groups: readonly MapGroup[], own: Place | null): MapDrawing {
  const corners = groups.flatMap((group) => [...group.outline, [group.x, group.y] as const]);
  if (own !== null) corners.push([own.x, own.y]);
  const { height, place } = scaledInto(corners);
  const most = Math.max(1, ...groups.map(({ size }) => size));
  const drawn = groups.map((group) => ({
    id: group.id,
    ...place(group.x, group.y),
    radius: Math.max(SMALLEST, LARGEST * Math.sqrt(group.size / most)),
    outline: group.outline.length < 2 ? null : pathOf(group.outline.map(([x, y]) => place(x, y))),
  }));
  return { height, groups: drawn, own: own === null ? null : drawnOwn(place(own.x, own.y), drawn) };
}

interface Frame {
  readonly height: number;
  readonly place: (x: number, y: number) => Place;
}

function scaledInto(corners: ReadonlyArray<readonly [number, number]>): Frame {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = (MAP_WIDTH - 2 * MARGIN_X) / Math.max(right - left, NO_EXTENT);
  const up = (HIGHEST - 2 * MARGIN_Y) / Math.max(high - low, NO_EXTENT);
  const scale = Math.min(across, up);
  const used = corners.length === 0 ? 0 : (high - low) * scale + 2 * MARGIN_Y;
  const height = rounded(Math.max(LOWEST, used));
  return {
    height,
    place: (x, y) => ({
      x: rounded(MAP_WIDTH / 2 + (x - (left + right) / 2) * scale),
      y: rounded(height / 2 - (y - (low + high) / 2) * scale),
    }),
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const pathOf = (places: readonly Place[]): string => `M${places.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;

function drawnOwn(at: Place, groups: readonly DrawnGroup[]): DrawnOwn {
  const own = clearOf(at, groups);
  const nearest = groups.toSorted((a, b) => distance(a, own) - distance(b, own))[0];
  const isBelow = nearest !== undefined && own.y > nearest.y;
  const anchor = own.x < MAP_WIDTH / 3 ? 'start' : own.x > (MAP_WIDTH * 2) / 3 ? 'end' : 'middle';
  const shift = anchor === 'start' ? -OWN_REACH : anchor === 'end' ? OWN_REACH : 0;
  return { ...own, word: { x: own.x + shift, y: own.y + (isBelow ? OWN_REACH + 16 : -OWN_REACH - 6), anchor } };
}

/** Away from the middle of a group whose letter would be covered; upwards where both are at one place. */
function clearOf(at: Place, groups: readonly DrawnGroup[]): Place {
  const under = groups.find((group) => distance(group, at) < group.radius + OWN_REACH);
  if (under === undefined) return at;
  const off = distance(under, at);
  const reach = under.radius + OWN_REACH;
  if (off < 1) return { x: at.x, y: rounded(at.y - reach) };
  return {
    x: rounded(under.x + ((at.x - under.x) / off) * reach),
    y: rounded(under.y + ((at.y - under.y) / off) * reach),
  };
}

const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The two groups whose middles are closest, for those who do not see the map; null below three groups. Ties: the first pair. */
export function closestPair(groups: readonly MapGroup[]): readonly [number, number] | null {
  if (groups.length < 3) return null;
  let [best, least]: [readonly [number, number] | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [at, one] of groups.entries()) {
    for (const other of groups.slice(at + 1)) {
      const apart = distance(one, other);
      if (apart < least) [best, least] = [[one.id, other.id], apart];
    }
  }
  return best;
}

/** The group whose middle is closest to a place, other than the one it belongs to; null where there are not two to choose from. Ties: the first. */
export function closestTo(place: Place, groups: readonly MapGroup[], ownGroupId: number | null): number | null {
  const others = groups.filter(({ id }) => id !== ownGroupId);
  if (others.length < 2) return null;
  return others.toSorted((a, b) => distance(a, place) - distance(b, place))[0]?.id ?? null;
}

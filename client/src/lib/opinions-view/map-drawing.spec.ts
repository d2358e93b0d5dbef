import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupLetter } from './group-letter.rules.js';
import { closestPair, closestTo, MAP_WIDTH, type MapGroup, mapDrawing } from './map-drawing.rules.js';

const group = (id: number, x: number, y: number, change: Partial<MapGroup> = {}): MapGroup => ({
  id,
  size: 10,
  x,
  y,
  outline: [],
  ...change,
});
const LEFT = group(0, -1, 0, {
  size: 40,
  outline: [
    [-2, -1],
    [0, -1],
    [-1, 1],
  ],
});
const RIGHT = group(1, 3, 0);

describe('the drawing of the map', () => {
  it('keeps the proportions of the map: both axes have one scale, the second one upwards', () => {
    const { height, groups } = mapDrawing([LEFT, RIGHT], null);
    const [left, right] = groups;
    // Five units across fill the width between the margins, 188; two units up and the margins make the height.
    expect(height).toBe(183.2);
    expect(left).toMatchObject({ x: 73.6, y: 91.6 });
    expect(right).toMatchObject({ x: 224, y: 91.6 });
    expect(left?.outline).toBe('M36 129.2L111.2 129.2L73.6 54Z');
  });

  it('has no outline for a group of which only the middle is known', () => {
    expect(mapDrawing([LEFT, RIGHT], null).groups[1]?.outline).toBeNull();
  });

  it('gives half as many people a letter disc of half the area, down to what can be read', () => {
    const radii = mapDrawing([LEFT, group(1, 3, 0, { size: 20 }), group(2, 0, 0, { size: 5 })], null).groups;
    expect(radii.map(({ radius }) => Math.round(radius))).toEqual([17, 12, 12]);
  });

  it('moves the mark of the reader off the letter of a group', () => {
    const own = mapDrawing([LEFT, RIGHT], { x: 3, y: 0 }).own;
    expect(own).toMatchObject({ x: 224, y: 71.6 });
    expect(own?.word.anchor).toBe('end');
  });

  it('draws one place, and nothing at all, without losing itself', () => {
    expect(mapDrawing([group(0, 0.2, 0.2)], null).groups[0]).toMatchObject({ x: MAP_WIDTH / 2, y: 75 });
    expect(mapDrawing([], null)).toEqual({ height: 150, groups: [], own: null });
  });

  it('keeps everything inside, wherever people stand', () => {
    const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
    const corner = fc.tuple(coordinate, coordinate);
    const groups = fc.array(
      fc
        .record({ at: corner, size: fc.integer({ min: 5, max: 9999 }), outline: fc.array(corner, { maxLength: 8 }) })
        .map(({ at: [x, y], size, outline }) => group(0, x, y, { size, outline })),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(groups, corner, (some, [x, y]) => {
        const { height, groups: drawn, own } = mapDrawing(some, { x, y });
        for (const place of [...drawn, ...(own === null ? [] : [own, own.word])]) {
          expect(place.x).toBeGreaterThanOrEqual(0);
          expect(place.x).toBeLessThanOrEqual(MAP_WIDTH);
          expect(place.y).toBeGreaterThanOrEqual(0);
          expect(place.y).toBeLessThanOrEqual(height);
        }
      }),
    );
  });
});

describe('the groups that are closest', () => {
  it('are named from three groups on', () => {
    expect(closestPair([LEFT, RIGHT])).toBeNull();
    expect(closestPair([LEFT, RIGHT, group(4, 2.5, 0)])).toEqual([1, 4]);
  });
});

describe('the group that is closest to a place', () => {
  const three = [LEFT, RIGHT, group(4, 9, 0)];

  it('is never the own one, and there must be two to choose from', () => {
    expect(closestTo({ x: 3, y: 0 }, three, 1)).toBe(0);
    expect(closestTo({ x: 8, y: 0 }, three, 1)).toBe(4);
    expect(closestTo({ x: 3, y: 0 }, [LEFT, RIGHT], 1)).toBeNull();
  });

  it('is any of them for who is in none', () => {
    expect(closestTo({ x: 2.9, y: 0 }, three, null)).toBe(1);
  });
});

describe('letters', () => {
  it('go on after Z', () => {
    expect([0, 1, 25, 26, 27, 52].map(groupLetter)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'BA']);
  });
});

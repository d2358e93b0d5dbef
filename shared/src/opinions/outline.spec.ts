import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { outlineOf } from './outline.js';

const positions = (places: readonly (readonly [number, number])[]) => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
});

describe('the outline of a group', () => {
  it('goes round its people counter-clockwise, without those inside or on a side', () => {
    const places = [
      [2, 2],
      [0, 0],
      [1, 0],
      [2, 0],
      [1, 1],
      [0, 2],
      [9, 9],
    ] as const;
    expect(outlineOf(positions(places), [0, 0, 0, 0, 0, 0, 1], 0)).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ]);
  });

  it('is a place or a line where they stand so, and nothing without people', () => {
    expect(
      outlineOf(
        positions([
          [1, 1],
          [1, 1],
        ]),
        [0, 0],
        0,
      ),
    ).toEqual([[1, 1]]);
    expect(
      outlineOf(
        positions([
          [1, 1],
          [2, 2],
          [3, 3],
        ]),
        [0, 0, 0],
        0,
      ),
    ).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(outlineOf(positions([[1, 1]]), [0], 1)).toEqual([]);
  });

  it('has everybody on it or to its left', () => {
    const place = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
        const corners = outlineOf(
          positions(places),
          places.map(() => 0),
          0,
        );
        for (const [at, [ax, ay]] of corners.entries()) {
          const [bx, by] = corners[(at + 1) % corners.length] ?? [ax, ay];
          for (const [x, y] of places) expect((bx - ax) * (y - ay) - (by - ay) * (x - ax)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { chunksOf, NOTHING, ranged, type Selection, toggled, withAll } from './selection.rules.js';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const marked = ({ ids }: Selection) => [...ids].sort().join('');

describe('marking texts', () => {
  it('marks one, and unmarks it again', () => {
    const one = toggled(NOTHING, 'b');
    expect([marked(one), marked(toggled(one, 'b'))]).toEqual(['b', '']);
    expect(NOTHING.ids.size).toBe(0);
  });

  it('marks all from the one touched last, up or down the list', () => {
    expect(marked(ranged(toggled(NOTHING, 'b'), 'd', ORDER))).toBe('bcd');
    expect(marked(ranged(toggled(NOTHING, 'd'), 'b', ORDER))).toBe('bcd');
  });

  it('unmarks a range where the one touched last was unmarked', () => {
    const all = withAll(NOTHING, ORDER, true);
    expect(marked(ranged(toggled(all, 'b'), 'd', ORDER))).toBe('ae');
  });

  it('goes on from the end of a range', () => {
    const two = ranged(toggled(NOTHING, 'a'), 'b', ORDER);
    expect(marked(ranged(two, 'd', ORDER))).toBe('abcd');
  });

  it('marks just the one where nothing was touched, or what was is shown no more', () => {
    expect(marked(ranged(NOTHING, 'c', ORDER))).toBe('c');
    expect(marked(ranged(toggled(NOTHING, 'x'), 'c', ORDER))).toBe('cx');
  });

  it('marks and unmarks several, others untouched', () => {
    const some = withAll(toggled(NOTHING, 'e'), ['a', 'b'], true);
    expect([marked(some), marked(withAll(some, ['a', 'e'], false))]).toEqual(['abe', 'b']);
  });
});

describe('the commands for many', () => {
  it('take no more than one may, and leave none out', () => {
    expect(chunksOf(ORDER, 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect([chunksOf([], 2), chunksOf(ORDER, 5)]).toEqual([[], [ORDER]]);
  });
});

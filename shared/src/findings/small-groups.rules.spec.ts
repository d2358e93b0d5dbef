import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hideSmallGroups } from './small-groups.rules.js';

const votes = (agree: number, disagree: number, pass = 0) => ({ agree, disagree, pass });
const HIDDEN = { n: null, agree: null, disagree: null, pass: null };

describe('votes of opinion groups on one statement', () => {
  it('are shown where five of each have answered, single answers under five too', () => {
    expect(hideSmallGroups([votes(12, 0, 1), votes(4, 1)])).toEqual([
      { n: 13, agree: 12, disagree: 0, pass: 1 },
      { n: 5, agree: 4, disagree: 1, pass: 0 },
    ]);
  });

  it('are hidden of all where four of one have answered: the others and the total would tell of those four', () => {
    expect(hideSmallGroups([votes(12, 3), votes(3, 1), votes(40, 2)])).toEqual([HIDDEN, HIDDEN, HIDDEN]);
  });

  it('are hidden where a group has no votes that may be shown', () => {
    expect(hideSmallGroups([votes(12, 3), null])).toEqual([HIDDEN, HIDDEN]);
  });

  it('never leave a group of fewer than five to be worked out', () => {
    const group = fc.record({ agree: fc.nat(9), disagree: fc.nat(9), pass: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 5 }), (groups) => {
        const shown = hideSmallGroups(groups);
        const isSmall = groups.some(({ agree, disagree, pass }) => agree + disagree + pass < 5);
        expect(shown.every(({ n }) => n === null)).toBe(isSmall);
      }),
    );
  });
});

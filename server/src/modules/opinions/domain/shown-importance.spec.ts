import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Marked, shownImportance } from './shown-importance.js';

const marked = (n: number, important: number, isBaseShown = true): Marked => ({ n, important, isBaseShown });

describe('to how many it matters, by key', () => {
  it('is shown where five marked it and five did not', () => {
    expect(shownImportance([marked(30, 12), marked(20, 5)])).toEqual([12, 5]);
  });

  it('is hidden where four marked it, and of another key with it, as the sum of all is known', () => {
    expect(shownImportance([marked(30, 12), marked(20, 4), marked(40, 30)])).toEqual([null, null, 30]);
  });

  it('is hidden where all but four marked it: those four would be known', () => {
    expect(shownImportance([marked(30, 26), marked(40, 20), marked(40, 30)])).toEqual([null, null, 30]);
  });

  it('is hidden where the voters are, whatever it is', () => {
    expect(shownImportance([marked(30, 12), marked(20, 10, false), marked(9, 6, false)])).toEqual([12, null, null]);
  });

  it('hides one more where the keys whose voters are hidden would be left with four', () => {
    expect(shownImportance([marked(30, 12), marked(40, 20), marked(9, 2, false), marked(9, 2, false)])).toEqual([
      null,
      20,
      null,
      null,
    ]);
  });

  it('never lets four of one key, or four of all hidden ones together, be worked out', () => {
    const mark = fc
      .record({ n: fc.integer({ min: 5, max: 40 }), part: fc.nat(40), isBaseShown: fc.boolean() })
      .map(({ n, part, isBaseShown }) => marked(n, Math.min(n, part), isBaseShown));
    fc.assert(
      fc.property(fc.array(mark, { minLength: 2, maxLength: 8 }), (marks) => {
        const shown = shownImportance(marks);
        const hidden = marks.filter((_, at) => shown[at] === null);
        for (const [at, figure] of shown.entries()) {
          if (figure === null) continue;
          expect(figure).toBe(marks[at]?.important);
          expect(figure).toBeGreaterThanOrEqual(5);
          expect((marks[at]?.n ?? 0) - figure).toBeGreaterThanOrEqual(5);
        }
        if (hidden.length === 0 || hidden.length === marks.length) return;
        const left = hidden.reduce((sum, { important }) => sum + important, 0);
        const unmarked = hidden.reduce((sum, { n, important }) => sum + n - important, 0);
        expect(left).toBeGreaterThanOrEqual(5);
        expect(unmarked).toBeGreaterThanOrEqual(5);
        expect(hidden.length > 1 || hidden[0]?.isBaseShown === false).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

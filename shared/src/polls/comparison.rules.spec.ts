import { describe, expect, it } from '@jest/globals';
import { comparisonOf } from './comparison.rules.js';

const options = [{ id: 'yes' }, { id: 'no' }, { id: 'abstain' }];
const nobodyElse = { onlyBefore: 0, onlyAfter: 0 };

describe('two rounds of yes and no', () => {
  it('swing by two for who changes sides, by one for who leaves or takes one', () => {
    const flows = [
      { before: 0, after: 0, count: 10 },
      { before: 1, after: 0, count: 3 },
      { before: 0, after: 1, count: 1 },
      { before: 2, after: 0, count: 2 },
      { before: 2, after: 1, count: 1 },
      { before: 0, after: 2, count: 1 },
    ];
    expect(comparisonOf({ form: { kind: 'yes_no' }, options, flows, pairs: 18, ...nobodyElse })).toMatchObject({
      labels: ['yes', 'no', 'abstain'],
      flows: [
        [10, 1, 1],
        [3, 0, 0],
        [2, 1, 0],
      ],
      moved: 8,
      swing: 2 * (3 - 1) + (2 - 1) - 1,
      undecidedMoved: 3,
      towards: { for: 2, against: 1 },
      isThin: false,
    });
  });

  it('say nothing but their number of fewer than five pairs', () => {
    const few = comparisonOf({ form: { kind: 'yes_no' }, options, flows: [], pairs: 4, onlyBefore: 3, onlyAfter: 2 });
    expect(few).toMatchObject({ pairs: 4, flows: null, swing: null, undecidedMoved: null, test: null, isThin: true });
  });

  it('count blank ballots as undecided, under a label of their own', () => {
    const flows = [
      { before: 2, after: 0, count: 4 },
      { before: 0, after: 2, count: 3 },
    ];
    const two = comparisonOf({
      form: { kind: 'yes_no' },
      options: options.slice(0, 2),
      flows,
      pairs: 7,
      ...nobodyElse,
    });
    expect(two).toMatchObject({ labels: ['yes', 'no', 'none'], swing: 1, undecidedMoved: 4 });
  });

  it('have no test where nobody changed', () => {
    const flows = [{ before: 0, after: 0, count: 9 }];
    const same = comparisonOf({
      form: { kind: 'yes_no' },
      options: options.slice(0, 2),
      flows,
      pairs: 9,
      ...nobodyElse,
    });
    expect(same).toMatchObject({ moved: 0, test: null, undecidedMoved: null });
  });
});

describe('two rounds of other kinds', () => {
  it('have answers but no sides', () => {
    const flows = [{ before: 3, after: 0, count: 6 }];
    const form = { kind: 'scale' as const, steps: 3, low: { en: 'no' }, high: { en: 'yes' }, noOpinion: true };
    expect(comparisonOf({ form, options: [], flows, pairs: 6, ...nobodyElse })).toMatchObject({
      labels: ['1', '2', '3', 'none'],
      swing: null,
      undecidedMoved: 6,
      towards: null,
    });
  });

  it('are not compared where an answer is more than one mark', () => {
    expect(comparisonOf({ form: { kind: 'dates' }, options, flows: [], pairs: 9, ...nobodyElse })).toBeNull();
  });
});

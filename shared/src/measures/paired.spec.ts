import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparePaired, type TwoRounds } from './paired.js';

const answers: TwoRounds['answers'] = [
  { name: 'Yes', side: 'for' },
  { name: 'No', side: 'against' },
  { name: 'Not sure', side: 'undecided' },
];
const pair = (before: number, after: number, count: number) => ({ before, after, count });

describe('two rounds compared', () => {
  const rounds: TwoRounds = {
    answers,
    pairs: [pair(0, 0, 20), pair(0, 1, 3), pair(1, 0, 8), pair(1, 1, 10), pair(2, 0, 6), pair(2, 1, 2), pair(2, 2, 1)],
    onlyBefore: 5,
    onlyAfter: 4,
  };

  it('keeps pairs and shows who moved where', () => {
    const found = comparePaired(rounds);
    expect(found).toMatchObject({ paired: 50, onlyBefore: 5, onlyAfter: 4, moved: 19, movedShare: 0.38, warnings: [] });
    expect(found.flows).toEqual([
      [20, 3, 0],
      [8, 10, 0],
      [6, 2, 1],
    ]);
    expect(found.between.against.for).toBe(8);
    expect(found.between.for.against).toBe(3);
    expect(found.between.undecided).toEqual({ for: 6, against: 2, undecided: 1 });
  });

  it('names the swing: for less against, after less before', () => {
    // Before 23 for and 18 against, after 34 and 15.
    const { swing, swingShare } = comparePaired(rounds);
    expect(swing).toBe(34 - 15 - (23 - 18));
    expect(swingShare).toBe(14 / 50);
  });

  it('tests three answers by Stuart and Maxwell, two by McNemar', () => {
    expect(comparePaired(rounds).test).toMatchObject({ name: 'stuart-maxwell', df: 2 });
    const two = { ...rounds, answers: answers.slice(0, 2), pairs: [pair(0, 1, 1), pair(1, 0, 9), pair(0, 0, 4)] };
    expect(comparePaired(two).test).toEqual({ name: 'mcnemar-exact', oneWay: 1, otherWay: 9, p: 22 / 1024 });
  });

  it('warns of few pairs, and of more people who voted once than twice', () => {
    const few = comparePaired({ answers, pairs: [pair(0, 0, 3)], onlyBefore: 4, onlyAfter: 0 });
    expect(few.warnings).toEqual(['few-pairs', 'many-unpaired']);
  });

  it('has no shares without pairs', () => {
    const none = comparePaired({ answers, pairs: [], onlyBefore: 0, onlyAfter: 0 });
    expect(none).toMatchObject({ paired: 0, movedShare: null, swing: 0, swingShare: null, test: { df: 0, p: 1 } });
  });

  it('adds up, and the swing turns round with the rounds', () => {
    const pairs = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(30)), { maxLength: 12 });
    fc.assert(
      fc.property(pairs, (given) => {
        const there = comparePaired({ ...rounds, pairs: given.map(([from, to, count]) => pair(from, to, count)) });
        const back = comparePaired({ ...rounds, pairs: given.map(([from, to, count]) => pair(to, from, count)) });
        expect(there.paired).toBe(given.reduce((sum, [, , count]) => sum + count, 0));
        expect(there.swing + back.swing).toBe(0);
        expect(there.moved).toBe(back.moved);
        expect(there.test.p).toBeCloseTo(back.test.p, 12);
        expect(Math.abs(there.swing)).toBeLessThanOrEqual(2 * there.moved);
      }),
    );
  });

  it('refuses unknown answers and broken counts', () => {
    expect(() => comparePaired({ ...rounds, pairs: [pair(0, 3, 1)] })).toThrow(RangeError);
    expect(() => comparePaired({ ...rounds, pairs: [pair(0, 1, 0.5)] })).toThrow(RangeError);
  });
});

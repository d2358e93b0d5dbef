import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gradesOfAll, middleGrade, optionFigures } from './option-figures.rules.js';
import { KINDS, OPTIONS, revealedPoll } from './polls.factory.js';

const [BREAD, ROSES, SALT] = OPTIONS;
const figuresOf = (kind: (typeof KINDS)[number]) => {
  const poll = revealedPoll(kind);
  if (poll.result === null) throw new Error('a sample has a result');
  return optionFigures(poll, poll.result);
};

describe('the bars of a result', () => {
  it('are never longer than the whole', () => {
    for (const kind of KINDS) {
      const { max, rows } = figuresOf(kind);
      for (const { length } of rows) expect([kind, length >= 0 && length <= max]).toEqual([kind, true]);
    }
  });

  it('stand on the ballots with an answer: the blank one is in no base', () => {
    expect(figuresOf('single')).toMatchObject({ unit: 'people', max: 10, whole: 10 });
  });

  it('keep yes before no whatever came first, and else the order of the rule', () => {
    expect(figuresOf('yes_no').rows.map(({ optionId }) => optionId)).toEqual([BREAD, ROSES, SALT]);
    const poll = revealedPoll('ranking');
    const outcome = poll.result?.outcome;
    if (!poll.result || !outcome) throw new Error('counted');
    const turned = { ...poll.result, outcome: { ...outcome, order: [SALT, ROSES, BREAD] } };
    expect(optionFigures(poll, turned).rows.map(({ optionId, value }) => [optionId, value])).toEqual([
      [SALT, 2],
      [ROSES, 4],
      [BREAD, 4],
    ]);
  });

  it('begin with who was elected where the rule gives no order', () => {
    const poll = revealedPoll('ranking');
    const outcome = poll.result?.outcome;
    if (!poll.result || !outcome) throw new Error('counted');
    const elected = { ...poll.result, outcome: { ...outcome, order: undefined, winners: [SALT] } };
    expect(optionFigures(poll, elected).rows.map(({ optionId }) => optionId)).toEqual([SALT, BREAD, ROSES]);
  });

  it('show a sum below nought with the length of its amount', () => {
    const salt = figuresOf('quadratic').rows.find(({ optionId }) => optionId === SALT);
    expect(salt).toMatchObject({ value: -16, length: 16 });
  });

  it('take shares of points from the points given', () => {
    expect(figuresOf('points')).toMatchObject({ unit: 'points', whole: 100 });
  });
});

describe('the middle grade', () => {
  it('is the worse of the two in the middle', () => {
    expect(middleGrade([2, 2, 0], 4)).toBe(1);
    expect(middleGrade([3, 2, 0], 5)).toBe(0);
    expect(middleGrade([], 0)).toBeNull();
  });

  it('is one that at most half of the people are better than, and fewer than half worse', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 2, maxLength: 7 }), (counts) => {
        const people = counts.reduce((sum, count) => sum + count, 0);
        const middle = middleGrade(counts, people);
        if (middle === null) return people === 0;
        const better = counts.slice(0, middle).reduce((sum, count) => sum + count, 0);
        const worse = counts.slice(middle + 1).reduce((sum, count) => sum + count, 0);
        return better * 2 <= people && worse * 2 < people;
      }),
    );
  });

  it('counts people without a grade to the last one, and loses nobody', () => {
    expect(gradesOfAll([3, 2, 1], 10)).toEqual([3, 2, 5]);
    expect(gradesOfAll([3, 2, 1], 6)).toEqual([3, 2, 1]);
  });
});

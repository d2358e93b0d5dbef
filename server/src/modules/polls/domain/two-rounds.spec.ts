import { describe, expect, it } from '@jest/globals';
import { PollOptionId } from '@polylogue/shared/kernel/ids';
import type { PollForm } from '@polylogue/shared/polls/forms';
import { answerPlace, roundFlows } from './two-rounds.js';

const rounds = (...answers: (readonly [number | null, number | null])[]) => {
  const of = (at: 0 | 1) =>
    new Map(answers.flatMap((pair, person) => (pair[at] === null ? [] : [[`person ${person}`, pair[at]] as const])));
  return roundFlows(of(0), of(1));
};

describe('two rounds of a question', () => {
  it('are paired person by person', () => {
    expect(rounds([0, 0], [0, 1], [0, 1], [1, 1], [2, 0], [1, null], [null, 0])).toEqual({
      flows: [
        { before: 0, after: 0, count: 1 },
        { before: 0, after: 1, count: 2 },
        { before: 1, after: 1, count: 1 },
        { before: 2, after: 0, count: 1 },
      ],
      pairs: 5,
      onlyBefore: 1,
      onlyAfter: 1,
    });
  });

  it('leave no flow of fewer than five pairs', () => {
    expect(rounds([0, 1], [1, 1], [1, 0], [0, 0])).toMatchObject({ flows: [], pairs: 4 });
  });

  it('know an answer by its place, and what is no answer by the place after the last', () => {
    const yes = PollOptionId.parse('0b5c1a52-6c1e-4a0e-9b5a-0d4d3a1e2f30');
    const single: PollForm = { kind: 'single', seats: 1, tie: 'none' };
    expect(answerPlace(single, ['x', yes], { form: 'picks', picks: [yes] })).toBe(1);
    expect(answerPlace(single, ['x', yes], { form: 'blank' })).toBe(2);
    const scale: PollForm = { kind: 'scale', steps: 5, low: { en: 'a' }, high: { en: 'b' }, noOpinion: true };
    expect(answerPlace(scale, [], { form: 'value', value: 1 })).toBe(0);
    expect(answerPlace(scale, [], { form: 'value', value: null })).toBe(5);
  });
});

import { describe, expect, it } from '@jest/globals';
import { PollOptionId } from '@polylogue/shared/kernel/ids';
import type { PollForm } from '@polylogue/shared/polls/forms';
import { answerPlace, roundFlows } from './two-rounds.js';

const rounds = (...answers: (readonly [number | null, number | null])[]) => {
  const of = (at: 0 | 1) =>
    new Map(answers.flatMap((pair, person) => (pair[at] === null ? [] : [[`person ${person}`, pair[at]] as const])));
  return roundFlows(of(0), of(1), { before: of(0).size, after: of(1).size });
};

describe('two rounds of a question', () => {
  it('are paired person by person', () => {
    const others = Array.from({ length: 5 }, () => [1, null] as const);
    expect(rounds([0, 0], [0, 1], [0, 1], [1, 1], [2, 0], ...others)).toEqual({
      flows: [
        { before: 0, after: 0, count: 1 },
        { before: 0, after: 1, count: 2 },
        { before: 1, after: 1, count: 1 },
        { before: 2, after: 0, count: 1 },
      ],
      pairs: 5,
      onlyBefore: 5,
      onlyAfter: 0,
    });
  });

  it('leave no flow of fewer than five pairs', () => {
    expect(rounds([0, 1], [1, 1], [1, 0], [0, 0])).toMatchObject({ flows: [], pairs: 4 });
  });

  it('leave no flow from which the answers of one to four others would follow, assisted ones too', () => {
    const pairs = Array.from({ length: 10 }, () => [0, 1] as const);
    expect(rounds(...pairs, [1, null])).toMatchObject({ flows: [], pairs: 10, onlyBefore: 1 });
    expect(rounds(...pairs, [null, 1])).toMatchObject({ flows: [], pairs: 10, onlyAfter: 1 });
    const people = new Map(pairs.map((_, person) => [`person ${person}`, 0]));
    expect(roundFlows(people, people, { before: 10, after: 12 }).flows).toEqual([]);
    expect(roundFlows(people, people, { before: 10, after: 15 }).flows).toHaveLength(1);
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

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PollOptionId } from '../kernel/ids.js';
import { type MarksGroup } from './counting.rules.js';
import { NO_DECISION } from './decision.js';
import type { PollForm } from './forms.js';
import type { Marks } from './marks.js';
import { resultOf } from './result.rules.js';

const [a, b, c] = [1, 2, 3].map((n) => PollOptionId.parse(`00000000-0000-4000-8000-00000000000${n}`));
if (!a || !b || !c) throw new Error('three options');

const result = (form: PollForm, groups: readonly MarksGroup[], invalid = 0) =>
  resultOf({
    form,
    options: [a, b, c].map((id) => ({ id })),
    groups,
    invalid,
    eligible: 50,
    sources: { online: 0, assisted: 0, paper: 0 },
    cells: { byTown: { t: { ballots: 5, votes: [3, 2, 0] } }, byLang: {} },
    decision: NO_DECISION,
    account: null,
    merges: [],
    hiddenTexts: 0,
    comparison: null,
  });
const cast = (marks: Marks, count = 1): MarksGroup => ({ marks, count });
const scores = (given: Record<string, number>): Marks => ({ form: 'scores', scores: given as never });
const votesOf = (form: PollForm, groups: readonly MarksGroup[]): number[] =>
  result(form, groups).options.map(({ votes }) => votes);

describe('the base of a result', () => {
  it('is everybody who handed in a ballot, blank and invalid ones apart', () => {
    const groups = [cast({ form: 'picks', picks: [a] }, 4), cast({ form: 'blank' }, 2)];
    expect(result({ kind: 'yes_no' }, groups, 3).base).toMatchObject({ ballots: 9, valid: 4, blank: 2, invalid: 3 });
  });

  it('of nobody is nought', () => {
    expect(result({ kind: 'yes_no' }, [])).toMatchObject({ base: { ballots: 0 }, options: [{ votes: 0 }, {}, {}] });
  });
});

describe('the votes of an option', () => {
  it('are who picked it, or put it first', () => {
    expect(votesOf({ kind: 'approval', seats: 1, tie: 'none' }, [cast({ form: 'picks', picks: [a, b] }, 3)])).toEqual([
      3, 3, 0,
    ]);
    const ranking = { kind: 'ranking', rule: 'irv', most: 3, seats: 1, tie: 'none' } as const;
    expect(votesOf(ranking, [cast({ form: 'ranking', ranking: [b, a] }, 2)])).toEqual([0, 2, 0]);
  });

  it('are who graded or scored it, a nought too; of dots and credits who gave some, of credits not against it', () => {
    const score = { kind: 'score', highest: 5, rule: 'score', blank: 'ignored', tie: 'none' } as const;
    expect(result(score, [cast(scores({ [a]: 0, [b]: 5 }), 2)]).options).toMatchObject([
      { votes: 2, points: 0, distribution: [2, 0, 0, 0, 0, 0] },
      { votes: 2, points: 10, distribution: [0, 0, 0, 0, 0, 2] },
      { votes: 0, points: 0 },
    ]);
    const quadratic = { kind: 'quadratic', credits: 25, negative: true, tie: 'none' } as const;
    expect(result(quadratic, [cast(scores({ [a]: -3, [b]: 4 }))]).options).toMatchObject([
      { votes: 0, points: -3 },
      { votes: 1, points: 4 },
      { votes: 0 },
    ]);
  });

  it('are for dates who surely comes; who might is told apart', () => {
    const [first, second] = result({ kind: 'dates' }, [cast(scores({ [a]: 2, [b]: 1, [c]: 0 }), 4)]).options;
    expect(first).toMatchObject({ votes: 4, maybe: 0, distribution: [0, 0, 4] });
    expect(second).toMatchObject({ votes: 0, maybe: 4 });
  });

  it('are broken down as the cells say, and no further', () => {
    expect(result({ kind: 'yes_no' }, [])).toMatchObject({
      ballotsByTown: { t: 5 },
      ballotsByLang: {},
      options: [{ byTown: { t: 3 } }, { byTown: { t: 2 } }, { byTown: { t: 0 } }],
    });
  });
});

describe('values', () => {
  it('of a scale have a median and no mean, with no opinion in no base', () => {
    const form = { kind: 'scale', steps: 5, low: { en: '-' }, high: { en: '+' }, noOpinion: true } as const;
    const groups = [1, 4, 5].map((value) => cast({ form: 'value', value }));
    expect(result(form, [...groups, cast({ form: 'value', value: null }, 7)]).values).toMatchObject({
      n: 3,
      noOpinion: 7,
      median: 4,
      mean: null,
      distribution: [1, 0, 0, 1, 1].map((people, at) => ({ from: at + 1, to: at + 1, people })),
    });
  });

  it('of numbers are put into at most 60 classes that hold everybody', () => {
    const form = { kind: 'number', lowest: -5000, highest: 5000, decimals: 0, unit: null } as const;
    const value = fc.record({ value: fc.integer({ min: -5000, max: 5000 }), count: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 150 }), (given) => {
        const { values } = result(
          form,
          given.map(({ value: it, count }) => cast({ form: 'value', value: it }, count)),
        );
        if (!values) throw new Error('no values');
        expect(values.distribution.length).toBeLessThanOrEqual(60);
        expect(values.distribution.reduce((sum, { people }) => sum + people, 0)).toBe(values.n);
        for (const { value: it } of given)
          expect(values.distribution.filter(({ from, to }) => from <= it && it <= to)).toHaveLength(1);
      }),
    );
  });
});

describe('a result', () => {
  it('is the same whatever the order of ballots and however they are grouped', () => {
    const form = { kind: 'points', points: 9, most: 9, tie: 'none' } as const;
    const ballot = fc.record({ [a]: fc.nat(3), [b]: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 20 }), (ballots) => {
        const one = ballots.map((given) => cast(scores(given)));
        expect(result(form, one.toReversed())).toEqual(result(form, one));
        expect(result(form, [...one, ...one])).toEqual(
          result(
            form,
            one.map(({ marks }) => cast(marks, 2)),
          ),
        );
      }),
    );
  });
});

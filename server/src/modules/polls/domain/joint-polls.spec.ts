import { describe, expect, it } from '@jest/globals';
import { PollOptionId } from '@polylogue/shared/kernel/ids';
import type { Marks } from '@polylogue/shared/polls/marks';
import { resultOf } from '@polylogue/shared/polls/result.rules';
import { NO_DECISION } from '@polylogue/shared/polls/decision';
import { type JointSource, jointShare, sumCells, sumGroups } from './joint-polls.js';

const id = (digit: number): PollOptionId => PollOptionId.parse(`00000000-0000-4000-8000-00000000000${digit}`);
const own = [id(1), id(2)];
const keys = [id(8), id(9)];
const sources = { online: 12, assisted: 0, paper: 3 };

function source(groups: JointSource['groups'], changes: Partial<JointSource> = {}): JointSource {
  const cells = { byTown: { a: { ballots: 12, votes: [7, 5] } }, byLang: { en: { ballots: 12, votes: [7, 5] } } };
  const result = resultOf({
    form: { kind: 'single', seats: 1, tie: 'none' },
    options: own.map((of) => ({ id: of })),
    groups,
    invalid: 0,
    eligible: 20,
    sources,
    cells,
    decision: NO_DECISION,
    account: null,
    merges: [],
    hiddenTexts: 0,
    comparison: null,
  });
  const repeatsByTown = { a: { ballots: 5, votes: [5, 0] } };
  return {
    optionIds: own,
    groups,
    papers: [],
    sources,
    result,
    repeatsByTown,
    repeats: 6,
    isAfterShown: true,
    ...changes,
  };
}

const picks = (of: PollOptionId, count: number, isRepeat = false) => ({
  marks: { form: 'picks' as const, picks: [of] },
  count,
  isRepeat,
});

describe('what a poll brings to a joint result', () => {
  const groups = [picks(id(1), 5, true), picks(id(1), 2), picks(id(2), 5)];

  it('is its ballots in the keys of the bank, without those of people who answered before', () => {
    const papers = [{ marks: { form: 'picks' as const, picks: [id(2)] }, count: 3 }];
    const share = jointShare(source(groups, { papers }), keys);
    expect(sumGroups([share])).toEqual([
      { marks: { form: 'picks', picks: [id(8)] }, count: 2 },
      { marks: { form: 'picks', picks: [id(9)] }, count: 8 },
    ]);
    expect(share).toMatchObject({
      leftOut: 5,
      perhapsTwice: 1,
      sources: { online: 7, paper: 3 },
      byTown: { a: { ballots: 7, votes: [2, 5] } },
      byLang: {},
    });
  });

  it('is all of them while an earlier poll is not shown', () => {
    const share = jointShare(source(groups, { isAfterShown: false }), keys);
    expect(share).toMatchObject({
      leftOut: 0,
      perhapsTwice: 6,
      byTown: { a: { ballots: 12 } },
      byLang: { en: { ballots: 12 } },
    });
  });

  it('renames options in every form of ballot, and leaves what names none', () => {
    const renamed = (marks: Marks): Marks | undefined =>
      sumGroups([jointShare(source([{ marks, count: 1, isRepeat: false }]), keys)])[0]?.marks;
    expect(renamed({ form: 'ranking', ranking: [id(2), id(1)] })).toEqual({ form: 'ranking', ranking: [id(9), id(8)] });
    expect(renamed({ form: 'scores', scores: { [id(1)]: 3 } })).toEqual({ form: 'scores', scores: { [id(8)]: 3 } });
    expect(renamed({ form: 'value', value: 4 })).toEqual({ form: 'value', value: 4 });
  });
});

describe('sums', () => {
  it('are the same whatever the order of the polls', () => {
    const shares = [picks(id(2), 1), picks(id(1), 2), picks(id(2), 4)].map((group) => ({ groups: [group] }));
    expect(sumGroups(shares)).toEqual(sumGroups(shares.toReversed()));
  });

  it('add a town where it is shown', () => {
    expect(
      sumCells([{ a: { ballots: 5, votes: [5] } }, { a: { ballots: 6, votes: [1] }, b: { ballots: 7, votes: [0] } }]),
    ).toEqual({
      a: { ballots: 11, votes: [6] },
      b: { ballots: 7, votes: [0] },
    });
  });
});

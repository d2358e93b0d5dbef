import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DecisionSource, decisionOf } from './decision.rules.js';
import type { DecisionRule, Threshold } from './decision.js';
import { PollOptionId } from '../kernel/ids.js';

const ids = [1, 2, 3].map((n) => PollOptionId.parse(`00000000-0000-4000-8000-00000000000${n}`));
const ASKS_NOTHING: Threshold = { kind: 'none', share: null, base: 'for_and_against', towns: false };
const majority: Threshold = { ...ASKS_NOTHING, kind: 'majority' };
const share = (of: number, out: number): Threshold => ({ ...ASKS_NOTHING, kind: 'share', share: { of, out } });

/** A yes / no poll by its votes; blank ballots are handed in beside them. */
function yesNo(
  votes: readonly [number, number, number?],
  rule: Partial<DecisionRule>,
  { eligible = 100, blank = 0, byTown = {} }: { eligible?: number; blank?: number; byTown?: object } = {},
): DecisionSource {
  const valid = votes.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const sources = { online: valid + blank, assisted: 0, paper: 0 };
  return {
    rule: { quorum: { kind: 'none' }, threshold: ASKS_NOTHING, ...rule },
    form: { kind: 'yes_no' },
    base: { eligible, ballots: valid + blank, valid, blank, invalid: 0, sources },
    options: votes.map((count, at) => ({ optionId: ids[at] ?? PollOptionId.parse(''), votes: count ?? 0 })),
    byTown: { ...byTown },
  };
}

const isCarried = (source: DecisionSource): boolean => (decisionOf(source)?.carried ?? []).length > 0;

describe('a decision', () => {
  it('is none where neither quorum nor threshold is asked', () => {
    expect(decisionOf(yesNo([5, 3], {}))).toBeNull();
  });

  it('by majority needs more than half of yes and no; abstentions and blank ballots are not among them', () => {
    expect(isCarried(yesNo([5, 5, 40], { threshold: majority }, { blank: 20 }))).toBe(false);
    expect(isCarried(yesNo([6, 5, 40], { threshold: majority }, { blank: 20 }))).toBe(true);
  });

  it('counts abstentions against it in the base of all who voted, and everybody in that of all who may', () => {
    expect(isCarried(yesNo([6, 4, 2], { threshold: { ...majority, base: 'cast' } }))).toBe(false);
    expect(isCarried(yesNo([7, 4, 2], { threshold: { ...majority, base: 'cast' } }, { blank: 9 }))).toBe(true);
    expect(isCarried(yesNo([50, 0], { threshold: { ...majority, base: 'eligible' } }))).toBe(false);
    expect(isCarried(yesNo([51, 0], { threshold: { ...majority, base: 'eligible' } }))).toBe(true);
  });

  it('compares shares in whole numbers: 7 of 10 are 70 percent, 2 of 3 are two thirds', () => {
    expect(isCarried(yesNo([7, 3], { threshold: share(70, 100) }))).toBe(true);
    expect(isCarried(yesNo([2, 1], { threshold: share(2, 3) }))).toBe(true);
    expect(isCarried(yesNo([66, 34], { threshold: share(2, 3) }))).toBe(false);
  });

  it('counts blank ballots for the quorum, and needs it beside the threshold', () => {
    const quorum = { kind: 'share', share: { of: 1, out: 2 } } as const;
    const source = yesNo([30, 5], { threshold: majority, quorum }, { blank: 14 });
    expect(decisionOf(source)).toMatchObject({ quorum: { needed: 50, present: 49, isMet: false }, carried: [] });
    expect(isCarried(yesNo([30, 5], { threshold: majority, quorum }, { blank: 15 }))).toBe(true);
    expect(decisionOf(yesNo([1, 0], { quorum: { kind: 'people', people: 2 } }))).toEqual({
      quorum: { needed: 2, present: 1, isMet: false },
      options: [],
      towns: null,
      carried: null,
    });
  });

  it('of people and towns needs more than half of the towns; a town that is tied is not for, people without one are none', () => {
    const cell = (yes: number, no: number) => ({ ballots: yes + no, votes: [yes, no] });
    const threshold = { ...majority, towns: true };
    const tied = { a: cell(20, 0), b: cell(3, 3), c: cell(2, 8), none: cell(9, 0) };
    expect(decisionOf(yesNo([34, 11], { threshold }, { byTown: tied }))).toMatchObject({
      towns: { for: 1, of: 3, needed: 2, isReached: false },
      carried: [],
    });
    expect(isCarried(yesNo([35, 10], { threshold }, { byTown: { ...tied, b: cell(4, 2) } }))).toBe(true);
  });

  it('is carried exactly by those who have the votes that it says are needed', () => {
    const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60));
    const base = fc.constantFrom('for_and_against' as const, 'cast' as const, 'eligible' as const);
    fc.assert(
      fc.property(counts, base, fc.integer({ min: 1, max: 100 }), (votes, of, percent) => {
        const threshold = { ...share(percent, 100), base: of };
        const found = decisionOf(yesNo(votes, { threshold }, { eligible: 200 }))?.options[0];
        if (!found) throw new Error('no option');
        expect(found.isReached).toBe(found.base > 0 && found.for >= found.needed);
        const isEnough = (count: number): boolean => count * 100 >= percent * found.base;
        if (found.base > 0)
          expect([isEnough(found.needed), isEnough(found.needed - 1) && found.needed > 1]).toEqual([true, false]);
      }),
    );
  });

  it('carries each option on its own where several can be chosen, and none of scores', () => {
    const source = { ...yesNo([8, 6, 2], { threshold: majority }), form: { kind: 'dates' as const } };
    const of12 = { ...source, base: { ...source.base, valid: 12, ballots: 12 } };
    expect(decisionOf(of12)?.carried).toEqual([ids[0]]);
    const points = { kind: 'points' as const, points: 5, most: 5, tie: 'none' as const };
    expect(decisionOf({ ...of12, form: points })).toMatchObject({ options: [], carried: [] });
  });
});

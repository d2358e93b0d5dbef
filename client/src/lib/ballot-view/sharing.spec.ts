import { describe, expect, it } from '@jest/globals';
import { PollForm } from '@polylogue/shared/polls/forms';
import { A, B, C, FORMS, pollOf } from './ballot.factory.js';
import { budgetState, creditsState, nextVoteCost, pointsState } from './sharing.rules.js';

const of = <K extends PollForm['kind']>(kind: K): Extract<PollForm, { kind: K }> => {
  const form = FORMS[kind];
  if (!isOf(form, kind)) throw new Error(kind);
  return form;
};
const isOf = <K extends PollForm['kind']>(form: PollForm, kind: K): form is Extract<PollForm, { kind: K }> =>
  form.kind === kind;

describe('a budget', () => {
  const form = of('budget');
  const poll = pollOf(form);

  it('says what is left and which projects no longer fit', () => {
    expect(budgetState(poll, form, [A])).toEqual({ spent: 60, left: 40, tooDear: new Set([C]) });
    expect(budgetState(poll, form, []).tooDear.size).toBe(0);
  });

  it('calls nothing too dear where a ballot may hold any projects', () => {
    const any = { ...form, ballot: 'any' as const };
    expect(budgetState(poll, any, [A, B, C])).toEqual({ spent: 140, left: -40, tooDear: new Set() });
  });
});

describe('points', () => {
  const form = of('points');

  it('go up to the most on one option while there are any left', () => {
    expect(pointsState(form, {}, A)).toEqual({ left: 10, lowest: 0, highest: 6 });
    expect(pointsState(form, { [A]: 6, [B]: 2 }, B)).toEqual({ left: 2, lowest: 0, highest: 4 });
    expect(pointsState(form, { [A]: 6, [B]: 4 }, C)).toEqual({ left: 0, lowest: 0, highest: 0 });
  });
});

describe('quadratic votes', () => {
  const form = of('quadratic');

  it('cost their square, in both directions', () => {
    expect(creditsState(form, { [A]: -2 }, B)).toEqual({ left: 16, lowest: -4, highest: 4 });
    expect(creditsState(form, { [A]: 4 }, B)).toEqual({ left: 4, lowest: -2, highest: 2 });
    expect(creditsState(form, { [A]: 4 }, A)).toEqual({ left: 4, lowest: -4, highest: 4 });
  });

  it('never go below nought where votes against are not asked', () => {
    expect(creditsState({ ...form, negative: false }, {}, A)).toEqual({ left: 20, lowest: 0, highest: 4 });
  });

  it('cost 1, 3, 5 more for each further one', () => {
    expect([0, 1, 2, -2].map(nextVoteCost)).toEqual([1, 3, 5, 5]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ballotFault, type BallotGroup, countPoll, NO_TOWN } from './polls.rules.js';

const rule = { optionIds: ['a', 'b', 'c'], min: 1, max: 2 };

describe('a ballot', () => {
  it('names known options, each once, not too few and not too many', () => {
    expect(ballotFault(rule, ['a', 'c'])).toBeNull();
    expect(ballotFault(rule, ['x'])).toMatchObject({ code: 'option_unknown' });
    expect(ballotFault(rule, ['a', 'a'])).toMatchObject({ code: 'option_unknown' });
    expect(ballotFault(rule, [])).toMatchObject({ code: 'choices_too_few', params: { min: 1 } });
    expect(ballotFault(rule, ['a', 'b', 'c'])).toMatchObject({ code: 'choices_too_many', params: { max: 2 } });
  });
});

describe('the count', () => {
  it('counts people by option and town, each once as the base', () => {
    const tally = countPoll(
      'multiple',
      ['a', 'b'],
      [
        { townId: 'ludza', choices: ['a', 'b'], people: 3 },
        { townId: null, choices: ['b'], people: 2 },
      ],
    );
    expect(tally).toEqual({
      rule: 'approval',
      answered: 5,
      answeredByTown: { ludza: 3, [NO_TOWN]: 2 },
      options: [
        { optionId: 'a', votes: 3, byTown: { ludza: 3 } },
        { optionId: 'b', votes: 5, byTown: { ludza: 3, [NO_TOWN]: 2 } },
      ],
    });
  });

  it('lists every option, in the poll’s order, when nobody answered', () => {
    expect(countPoll('single', ['b', 'a'], [])).toEqual({
      rule: 'plurality',
      answered: 0,
      answeredByTown: {},
      options: [
        { optionId: 'b', votes: 0, byTown: {} },
        { optionId: 'a', votes: 0, byTown: {} },
      ],
    });
  });

  const ballots = (most: number): fc.Arbitrary<BallotGroup[]> =>
    fc.array(
      fc.record({
        townId: fc.constantFrom('pregrada', 'ludza', null),
        choices: fc.subarray(rule.optionIds, { minLength: 1, maxLength: most }),
        people: fc.integer({ min: 1, max: 500 }),
      }),
      { maxLength: 20 },
    );
  const sum = (cells: Readonly<Record<string, number>>): number => Object.values(cells).reduce((all, n) => all + n, 0);

  it('adds up: towns to totals, and a single poll’s options to the people who answered', () => {
    fc.assert(
      fc.property(ballots(1), (groups) => {
        const tally = countPoll('single', rule.optionIds, groups);
        expect(sum(tally.answeredByTown)).toBe(tally.answered);
        expect(tally.options.reduce((all, { votes }) => all + votes, 0)).toBe(tally.answered);
        for (const { votes, byTown } of tally.options) expect(sum(byTown)).toBe(votes);
      }),
    );
  });

  it('gives no option of a multiple poll more votes than people answered', () => {
    fc.assert(
      fc.property(ballots(3), (groups) => {
        const tally = countPoll('multiple', rule.optionIds, groups);
        for (const { votes } of tally.options) expect(votes).toBeLessThanOrEqual(tally.answered);
      }),
    );
  });

  it('does not depend on the order or the grouping of ballots', () => {
    fc.assert(
      fc.property(ballots(2), (groups) => {
        const split = groups.flatMap((group) => [
          { ...group, people: group.people - 1 },
          { ...group, people: 1 },
        ]);
        const parted = countPoll('multiple', rule.optionIds, split.reverse());
        const whole = countPoll('multiple', rule.optionIds, groups);
        expect(parted).toEqual(whole);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { type BallotGroup, countPoll } from '@polylogue/shared/polls/polls.rules';
import fc from 'fast-check';
import { publicTally, SMALLEST_CELL } from './public-tally.js';

const people = (townId: string, count: number, choice = 'a'): BallotGroup => ({
  townId,
  choices: [choice],
  people: count,
});
const tallyOf = (...ballots: BallotGroup[]) => countPoll('single', ['a', 'b'], ballots);

describe('the tally that leaves the server', () => {
  it('shows towns where five or more answered', () => {
    const tally = tallyOf(people('pregrada', 5), people('ludza', 40, 'b'));
    expect(publicTally(tally)).toEqual(tally);
  });

  it('hides small towns and keeps their people in the totals', () => {
    const shown = publicTally(tallyOf(people('pregrada', 3), people('ploeuc', 4), people('ludza', 40)));
    expect(shown.answeredByTown).toEqual({ ludza: 40 });
    expect(shown.options[0]).toMatchObject({ votes: 47, byTown: { ludza: 40 } });
    expect(shown.answered).toBe(47);
  });

  it('hides the next smallest town too where the total less the others would give a small one away', () => {
    const shown = publicTally(tallyOf(people('pregrada', 3), people('ploeuc', 12), people('ludza', 40)));
    expect(shown.answeredByTown).toEqual({ ludza: 40 });
  });

  it('shows no towns at all where only a small one and one other answered', () => {
    expect(publicTally(tallyOf(people('pregrada', 2), people('ludza', 40))).answeredByTown).toEqual({});
  });

  it('lets no group smaller than five be computed, and changes no total', () => {
    const ballots = fc.array(
      fc.record({
        townId: fc.constantFrom('a', 'b', 'c', 'd', null),
        choices: fc.subarray(['x', 'y', 'z']),
        people: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(ballots, (groups) => {
        const tally = countPoll('multiple', ['x', 'y', 'z'], groups);
        const shown = publicTally(tally);
        const towns = Object.values(shown.answeredByTown);
        const rest = shown.answered - towns.reduce((sum, n) => sum + n, 0);
        expect(towns.every((n) => n >= SMALLEST_CELL)).toBe(true);
        if (shown.answered >= SMALLEST_CELL) expect(rest === 0 || rest >= SMALLEST_CELL).toBe(true);
        expect(shown.answered).toBe(tally.answered);
        expect(shown.options.map(({ votes }) => votes)).toEqual(tally.options.map(({ votes }) => votes));
        for (const { byTown } of shown.options)
          for (const town of Object.keys(byTown)) expect(shown.answeredByTown).toHaveProperty([town]);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ScoresProfile } from '../profiles.js';
import { countScore } from './score.js';

type Scores = (number | null)[];
const profile = (...ballots: [number, Scores][]): ScoresProfile => ({
  form: 'scores',
  candidates: ['bridge', 'park', 'school'],
  lowest: 1,
  highest: 5,
  ballots: ballots.map(([count, scores]) => ({ count, scores })),
});

describe('score', () => {
  it('takes the highest mean, a missing score being the lowest', () => {
    const account = countScore(profile([2, [5, 4, null]], [2, [1, 4, 3]], [1, [null, null, null]]));
    expect(account.scores).toEqual({ bridge: 3, park: 4, school: 2 });
    expect(account).toMatchObject({
      ballots: 5,
      blank: 1,
      winners: ['park'],
      options: { blank: 'lowest', by: 'mean' },
    });
  });

  it('gives sums where it is told to', () => {
    const account = countScore(profile([2, [5, 4, null]], [2, [1, 4, 3]]), { by: 'sum' });
    expect(account.scores).toEqual({ bridge: 12, park: 16, school: 8 });
  });

  it('can ignore missing scores: then one best score wins, unless there is a quorum', () => {
    const ballots = profile([9, [4, 3, null]], [1, [null, null, 5]]);
    expect(countScore(ballots, { blank: 'ignored' }).winners).toEqual(['school']);
    const account = countScore(ballots, { blank: 'ignored', quorum: 2 });
    expect(account).toMatchObject({ winners: ['bridge'], order: ['bridge', 'park', 'school'], dropped: ['school'] });
    expect(account.scores?.school).toBe(5);
  });

  it('never lets an option win that nobody scored, where missing scores are ignored', () => {
    const account = countScore(profile([1, [1, null, null]]), { blank: 'ignored', seats: 3, quorum: 0 });
    expect(account).toMatchObject({ winners: ['bridge'], dropped: ['park', 'school'] });
  });

  it('finds equal means of unequal numbers of scores to be a tie', () => {
    // 1 + 1 + 2 of 3 and 2 · (1 + 1 + 2) of 6: four thirds each, which no decimal number holds.
    const ballots = profile([2, [1, 1, null]], [1, [2, 2, null]], [2, [null, 1, null]], [1, [null, 2, null]]);
    const account = countScore(ballots, { blank: 'ignored' });
    expect(account.winners).toEqual(['bridge', 'park']);
  });

  it('never harms an option by a higher score for it', () => {
    const score = fc.option(fc.integer({ min: 1, max: 5 }));
    const ballot = fc.tuple(fc.nat(4), fc.array(score, { minLength: 3, maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 1 }), fc.nat(), fc.nat(2), (ballots, at, option) => {
        const which = at % ballots.length;
        const raised = ballots.map(([count, scores], index): [number, Scores] =>
          index === which ? [count, scores.with(option, 5)] : [count, scores],
        );
        const before = countScore(profile(...ballots), { by: 'sum' });
        fc.pre(before.winners.includes(before.candidates[option] ?? ''));
        expect(countScore(profile(...raised), { by: 'sum' }).winners).toContain(before.candidates[option]);
      }),
    );
  });

  it('can pass over the first choice of a majority', () => {
    expect(countScore(profile([3, [5, 4, 1]], [2, [1, 5, 1]])).winners).toEqual(['park']);
  });

  it('elects nobody where every ballot is blank', () => {
    expect(countScore(profile([2, [null, null, null]])).winners).toEqual([]);
    expect(countScore({ ...profile(), candidates: [] }, { blank: 'ignored' }).winners).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { PointsProfile } from '../profiles.js';
import { countCumulative } from './cumulative.js';

const profile = (...ballots: [number, number[]][]): PointsProfile => ({
  form: 'points',
  candidates: ['bridge', 'park', 'school'],
  ballots: ballots.map(([count, points]) => ({ count, points })),
});

describe('cumulative', () => {
  it('adds up the points of all', () => {
    const account = countCumulative(profile([2, [5, 0, 1]], [3, [0, 4, 2]], [4, [0, 0, 0]], [1, []]));
    expect(account.scores).toEqual({ bridge: 10, park: 12, school: 8 });
    expect(account).toMatchObject({ rule: 'cumulative', ballots: 10, blank: 5, winners: ['park'] });
  });

  it('fills several seats in the order of points and lists a tie for the last', () => {
    const account = countCumulative(profile([1, [3, 2, 2]]), { seats: 2 });
    expect(account.winners).toEqual(['bridge', 'park', 'school']);
    expect(account.ties).toEqual([{ among: ['park', 'school'], about: 'winner', brokenBy: 'none', taken: [] }]);
  });

  it('lets a few who stand together outvote many who spread their points', () => {
    const account = countCumulative(profile([2, [6, 0, 0]], [5, [0, 2, 2]]));
    expect(account.winners).toEqual(['bridge']);
  });

  it('elects nobody where no points were given', () => {
    expect(countCumulative(profile([3, [0, 0, 0]])).winners).toEqual([]);
  });
});

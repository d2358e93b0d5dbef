import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PointsProfile } from '../profiles.js';
import { countQuadratic, creditsOf } from './quadratic.js';

const profile = (...ballots: [number, number[]][]): PointsProfile => ({
  form: 'points',
  candidates: ['bridge', 'park', 'school'],
  ballots: ballots.map(([count, points]) => ({ count, points })),
});

describe('quadratic', () => {
  it('adds up votes and not credits', () => {
    const account = countQuadratic(profile([1, [10, 0, 0]], [3, [0, 4, 9]]));
    expect(account.scores).toEqual({ bridge: 10, park: 12, school: 27 });
    expect(account).toMatchObject({ invalid: 0, winners: ['school'] });
  });

  it('takes a ballot that spends all its credits, and none that spends one more', () => {
    expect(countQuadratic(profile([1, [8, 6, 0]])).invalid).toBe(0);
    expect(countQuadratic(profile([1, [8, 6, 1]]))).toMatchObject({ invalid: 1, winners: [] });
    expect(countQuadratic(profile([1, [4, 0, 0]]), { credits: 15 }).invalid).toBe(1);
  });

  it('takes votes against an option only where they are allowed, at the same price', () => {
    const against = profile([2, [-3, 1, 0]]);
    expect(countQuadratic(against)).toMatchObject({ invalid: 2, winners: [] });
    expect(countQuadratic(against, { negative: true }).scores).toEqual({ bridge: -6, park: 2, school: 0 });
    expect(countQuadratic(profile([1, [-11, 0, 0]]), { negative: true }).invalid).toBe(1);
  });

  it('knows no parts of votes', () => {
    expect(countQuadratic(profile([1, [0.5, 0, 0]])).invalid).toBe(1);
  });

  it('calls a ballot without votes blank, whatever the credits', () => {
    expect(countQuadratic(profile([4, [0, 0, 0]]), { credits: 0 })).toMatchObject({ blank: 4, invalid: 0 });
  });

  it('counts a ballot exactly where its squares fit into the credits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 3, maxLength: 3 }), (votes) => {
        fc.pre(votes.some((given) => given !== 0));
        const { invalid, scores } = countQuadratic(profile([1, votes]), { negative: true });
        expect(invalid).toBe(creditsOf(votes) <= 100 ? 0 : 1);
        if (invalid === 0) expect(Object.values(scores ?? {})).toEqual(votes.map((given) => given + 0));
      }),
    );
  });
});

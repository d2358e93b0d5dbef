import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PicksProfile } from '../profiles.js';
import { countApproval } from './approval.js';

const profile = (...ballots: [number, number[]][]): PicksProfile => ({
  form: 'picks',
  candidates: ['bridge', 'park', 'school'],
  ballots: ballots.map(([count, picks]) => ({ count, picks })),
});

describe('approval', () => {
  it('counts each tick as one vote for the option', () => {
    const account = countApproval(profile([3, [0, 1]], [2, [1]], [4, [0, 1, 2]], [1, []]));
    expect(account.scores).toEqual({ bridge: 7, park: 9, school: 4 });
    expect(account).toMatchObject({ ballots: 10, blank: 1, invalid: 0, winners: ['park'] });
  });

  it('lists a tie and leaves it standing', () => {
    const account = countApproval(profile([2, [0]], [2, [1]]));
    expect(account.winners).toEqual(['bridge', 'park']);
    expect(account.ties).toEqual([{ among: ['bridge', 'park'], about: 'winner', brokenBy: 'none', taken: [] }]);
  });

  it('draws the lot where this was settled before', () => {
    const account = countApproval(profile([2, [0]], [2, [1]]), { tie: 'lot', seed: '12 May' });
    expect(account.winners).toHaveLength(1);
    expect(account.ties[0]).toMatchObject({ brokenBy: 'lot', taken: account.winners });
    expect(account.options).toEqual({ seats: 1, tie: 'lot', seed: '12 May' });
  });

  it('never harms a winner by one more tick for it', () => {
    const ticks = fc.uniqueArray(fc.nat(2));
    fc.assert(
      fc.property(fc.array(ticks, { minLength: 1 }), fc.nat(), (ballots, at) => {
        const before = countApproval(profile(...ballots.map((picks): [number, number[]] => [1, picks])));
        fc.pre(before.winners.length > 0);
        const winner = before.candidates.indexOf(before.winners[0] ?? '');
        const raised = ballots.with(at % ballots.length, [
          ...new Set([...(ballots[at % ballots.length] ?? []), winner]),
        ]);
        const after = countApproval(profile(...raised.map((picks): [number, number[]] => [1, picks])));
        expect(after.winners).toContain(before.winners[0]);
      }),
    );
  });

  it('can pass over the first choice of a majority that ticks another one too', () => {
    // Three of five like bridge best, and park well enough; two tick park alone.
    expect(countApproval(profile([3, [0, 1]], [2, [1]])).winners).toEqual(['park']);
  });
});

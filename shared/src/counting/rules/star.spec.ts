import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ScoresProfile } from '../profiles.js';
import { countStar } from './star.js';

type Scores = (number | null)[];
const profile = (candidates: string[], ...ballots: [number, Scores][]): ScoresProfile => ({
  form: 'scores',
  candidates,
  lowest: 0,
  highest: 5,
  ballots: ballots.map(([count, scores]) => ({ count, scores })),
});
const trees = ['ash', 'elm', 'fir'];

describe('STAR', () => {
  it('sends the two highest sums to a runoff, in which each ballot is one vote', () => {
    const account = countStar(profile(trees, [3, [5, 4, 0]], [4, [3, 4, 0]], [2, [0, 1, 5]], [1, [2, 2, 0]]));
    expect(account.scores).toEqual({ ash: 29, elm: 32, fir: 10 });
    expect(account.rounds).toEqual([
      { tally: { ash: 29, elm: 32, fir: 10 }, elected: [], eliminated: ['fir'], transferred: 0, exhausted: 0 },
      { tally: { ash: 3, elm: 6 }, elected: ['elm'], eliminated: ['ash'], transferred: 0, exhausted: 1 },
    ]);
    expect(account).toMatchObject({ winners: ['elm'], order: ['elm', 'ash', 'fir'], ties: [] });
  });

  it('can elect the second in sums, whom more people prefer', () => {
    const account = countStar(profile(trees, [3, [4, 5, 0]], [2, [5, 0, 0]]));
    expect(account.scores).toEqual({ ash: 22, elm: 15, fir: 0 });
    expect(account).toMatchObject({ winners: ['elm'], order: ['elm', 'ash', 'fir'] });
  });

  it('takes a missing score for the lowest, and a ballot without scores for blank', () => {
    const account = countStar(profile(trees, [1, [null, 3, null]], [2, [null, null, null]]));
    expect(account).toMatchObject({ ballots: 3, blank: 2, scores: { ash: 0, elm: 3, fir: 0 }, winners: ['elm'] });
  });

  it('gives a contested place in the runoff to the one preferred by more', () => {
    // elm and fir have 6 each; two prefer fir, one elm.
    const account = countStar(profile(trees, [2, [5, 1, 2]], [1, [5, 4, 2]]));
    expect(account.ties).toEqual([
      { among: ['elm', 'fir'], about: 'order', round: 1, brokenBy: 'preference', taken: ['fir'] },
    ]);
    expect(account.rounds?.at(1)?.tally).toEqual({ ash: 3, fir: 0 });
  });

  it('then to the one with more ballots of the highest score', () => {
    // elm and fir have 8 each and one preference each; elm has a five.
    const account = countStar(profile(trees, [1, [5, 5, 4]], [1, [5, 3, 4]], [1, [5, 0, 0]]));
    expect(account.ties).toEqual([
      { among: ['elm', 'fir'], about: 'order', round: 1, brokenBy: 'more-votes', taken: ['elm'] },
    ]);
  });

  it('puts back whoever loses most comparisons of three with equal sums', () => {
    // 4 each: ash beats elm and fir, elm beats fir.
    const account = countStar(profile(trees, [2, [2, 1, 0]], [1, [0, 2, 4]]));
    expect(account.scores).toEqual({ ash: 4, elm: 4, fir: 4 });
    expect(account.ties.at(0)).toMatchObject({ among: trees, brokenBy: 'preference', taken: ['ash', 'elm'] });
    expect(account.rounds?.at(0)?.eliminated).toEqual(['fir']);
  });

  it('decides a runoff with equal votes by the sums, then by the highest scores', () => {
    const bySums = countStar(profile(trees, [1, [5, 0, 0]], [1, [1, 2, 0]]));
    expect(bySums).toMatchObject({ winners: ['ash'], ties: [{ about: 'winner', brokenBy: 'earlier-round' }] });
    const byFives = countStar(profile(trees, [1, [5, 4, 0]], [1, [2, 3, 0]]));
    expect(byFives).toMatchObject({ winners: ['ash'], ties: [{ about: 'winner', brokenBy: 'more-votes' }] });
  });

  it('lets stand what is tied even then, or draws the lot', () => {
    const ballots = profile(trees, [1, [5, 4, 0]], [1, [4, 5, 0]]);
    expect(countStar(ballots)).toMatchObject({ winners: ['ash', 'elm'], ties: [{ brokenBy: 'none', taken: [] }] });
    const drawn = countStar(ballots, { tie: 'lot', seed: 'noon' });
    expect(drawn.winners).toHaveLength(1);
    expect(drawn.ties).toMatchObject([{ brokenBy: 'lot', taken: drawn.winners }]);
  });

  it('has a clear winner in spite of a tie for the other place, where it beats both', () => {
    const account = countStar(profile(trees, [2, [5, 1, 1]], [1, [5, 0, 0]]));
    expect(account).toMatchObject({ winners: ['ash'], ties: [{ among: ['elm', 'fir'], about: 'order' }] });
    expect(account.rounds).toHaveLength(1);
  });

  it('names all who could win where the tie for a place decides it', () => {
    // ash goes on with 7 points; elm and fir, tied at 6, would both beat it, each with two votes of three.
    const account = countStar(profile(trees, [1, [0, 3, 3]], [1, [2, 3, 3]], [1, [5, 0, 0]]));
    expect(account.winners).toEqual(['elm', 'fir']);
    expect(account.ties).toEqual([{ among: ['elm', 'fir'], about: 'winner', round: 1, brokenBy: 'none', taken: [] }]);
  });

  it('counts one option, none, and no ballots', () => {
    expect(countStar(profile(['ash'], [1, [2]])).winners).toEqual(['ash']);
    expect(countStar(profile([], [1, []])).winners).toEqual([]);
    expect(countStar(profile(trees)).winners).toEqual([]);
    expect(countStar(profile(trees, [0, [1, 2, 3]])).winners).toEqual([]);
  });

  it('never elects an option that each other one would beat alone', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1, maxLength: 9 }), fc.constantFrom('none', 'lot'), (ballots, tie) => {
        const names = [...trees, 'oak'];
        const account = countStar(profile(names, ...ballots.map((it): [number, Scores] => [1, it])), { tie });
        const wins = (a: number, b: number): number => ballots.filter((it) => (it[a] ?? 0) > (it[b] ?? 0)).length;
        const isBeaten = (a: number): boolean => names.every((_, b) => a === b || wins(b, a) > wins(a, b));
        for (const winner of account.winners) expect(isBeaten(names.indexOf(winner))).toBe(false);
      }),
    );
  });

  it('can leave out of the runoff the option that would beat each other one alone', () => {
    // Three of five prefer fir to each other one by a little; two give it nothing.
    const account = countStar(profile(trees, [3, [3, 3, 4]], [2, [5, 5, 0]]));
    expect(account.rounds?.at(0)?.eliminated).toEqual(['fir']);
  });
});

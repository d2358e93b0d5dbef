import { describe, expect, it } from '@jest/globals';
import { byLot } from './lot.js';
import { levels, rankByScore } from './ties.js';

const names = ['oak', 'elm', 'ash', 'fir'];
const byPoints =
  (...points: number[]) =>
  (a: number, b: number) =>
    (points[b] ?? 0) - (points[a] ?? 0);

describe('rankByScore', () => {
  it('puts the best first and takes as many winners as there are seats', () => {
    const ranking = rankByScore(names, byPoints(1, 4, 2, 3), { tie: 'none', seed: '', seats: 2 });
    expect(ranking).toEqual({ order: ['elm', 'fir', 'ash', 'oak'], winners: ['elm', 'fir'], ties: [] });
  });

  it('lets a tie across the last seat stand and names all of the tied', () => {
    const ranking = rankByScore(names, byPoints(2, 5, 2, 1), { tie: 'none', seed: '', seats: 2 });
    expect(ranking.winners).toEqual(['elm', 'oak', 'ash']);
    expect(ranking.ties).toEqual([{ among: ['oak', 'ash'], about: 'winner', brokenBy: 'none', taken: [] }]);
  });

  it('calls a tie that touches no seat one about the order', () => {
    const won = rankByScore(names, byPoints(3, 3, 1, 2), { tie: 'none', seed: '', seats: 2 });
    expect(won.winners).toEqual(['oak', 'elm']);
    expect(won.ties.map((tie) => tie.about)).toEqual(['order']);
    const lost = rankByScore(names, byPoints(3, 1, 1, 2), { tie: 'none', seed: '', seats: 2 });
    expect(lost.winners).toEqual(['oak', 'fir']);
    expect(lost.ties.map((tie) => tie.about)).toEqual(['order']);
  });

  it('draws the lot among the tied alone, and says who was taken', () => {
    const ranking = rankByScore(names, byPoints(2, 5, 2, 1), { tie: 'lot', seed: 'noon', seats: 2 });
    const drawn = byLot('noon', ['oak', 'ash']);
    expect(ranking.order).toEqual(['elm', ...drawn, 'fir']);
    expect(ranking.winners).toEqual(['elm', drawn[0]]);
    expect(ranking.ties).toEqual([{ among: ['oak', 'ash'], about: 'winner', brokenBy: 'lot', taken: [drawn[0]] }]);
  });

  it('has no winners without seats or without options', () => {
    expect(rankByScore(names, byPoints(), { tie: 'none', seed: '', seats: 0 }).winners).toEqual([]);
    expect(rankByScore([], byPoints(), { tie: 'lot', seed: '', seats: 1 })).toEqual({
      order: [],
      winners: [],
      ties: [],
    });
  });

  it('gives everybody a seat where there are more seats than options', () => {
    expect(rankByScore(names, byPoints(), { tie: 'lot', seed: 'noon', seats: 9 }).winners).toHaveLength(4);
  });
});

describe('levels', () => {
  it('keeps the tied in the order of the ballot paper', () => {
    expect(levels(4, byPoints(1, 2, 1, 2))).toEqual([
      [1, 3],
      [0, 2],
    ]);
  });
});

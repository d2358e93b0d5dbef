import { describe, expect, it } from '@jest/globals';
import { StatementId } from '../kernel/ids.js';
import { agreedByMost, matteringMost, unsureOf } from './clear-lists.rules.js';
import type { StatementOpinion } from './live.js';

const statementId = (n: number) => StatementId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

function statement(n: number, [agree, disagree, pass]: readonly [number, number, number], isMeta = false) {
  const figures = { consensus: 0, score: 0, rank: n, hasSupport: true, divisiveness: 0, priority: 1, groups: [] };
  const it: StatementOpinion = { statementId: statementId(n), agree, disagree, pass, important: 0, isMeta, ...figures };
  return it;
}

describe('where people are unsure', () => {
  it('goes by the share who pass as far as it is certain, with enough answers', () => {
    const statements = [
      statement(1, [40, 40, 20]),
      statement(2, [20, 20, 60]),
      statement(3, [1, 0, 3]),
      statement(4, [30, 20, 50]),
      statement(5, [0, 0, 100], true),
    ];
    // 20 of 100 is a fifth, but not for certain; three of four are too few; what is about the conversation is not named.
    expect(unsureOf({ people: 100, statements })).toEqual([statementId(2), statementId(4)]);
  });

  it('names five at most, and those with more answers first where shares are equal', () => {
    const statements = [1, 2, 3, 4, 5, 6].map((n) => statement(n, [n * 5, n * 5, n * 10]));
    expect(unsureOf({ people: 50, statements })).toEqual([6, 5, 4, 3, 2].map(statementId));
  });
});

describe('what most agree on', () => {
  it('is what more than half agree on for certain', () => {
    const statements = [statement(1, [55, 45, 0]), statement(2, [70, 20, 10]), statement(3, [90, 10, 0])];
    expect(agreedByMost({ people: 100, statements })).toEqual([statementId(3), statementId(2)]);
    expect(agreedByMost({ people: 100, statements: [] })).toEqual([]);
  });
});

describe('what matters most', () => {
  const marked = (n: number, voters: number, important: number, isMeta = false) => ({
    ...statement(n, [voters, 0, 0], isMeta),
    important,
  });

  it('goes by the share who marked it as far as it is certain, not by how many they are', () => {
    const statements = [marked(1, 100, 30), marked(2, 20, 12), marked(3, 10, 6), marked(4, 100, 99, true)];
    // 6 of 10 is as large a share as 12 of 20, but less certain; what is about the conversation is not named.
    expect(matteringMost({ people: 100, statements })).toEqual([2, 3, 1].map(statementId));
  });

  it('names nothing that fewer than five marked, or that few have voted on', () => {
    const statements = [marked(1, 6, 4), marked(2, 9, 9), marked(3, 100, 5)];
    expect(matteringMost({ people: 100, statements })).toEqual([statementId(3)]);
  });

  it('names five at most', () => {
    const statements = [1, 2, 3, 4, 5, 6].map((n) => marked(n, 50, 10 + n));
    expect(matteringMost({ people: 50, statements })).toEqual([6, 5, 4, 3, 2].map(statementId));
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Rank } from '../profiles.js';
import { NOBODY, type PaperOptions, papersOf, receiverOf } from './stv-papers.js';

const PLAIN: PaperOptions = { overvote: 'exhaust', skipped: 'ignore' };

const papers = (ranks: readonly Rank[], options: Partial<PaperOptions> = {}) =>
  papersOf(
    { form: 'ranks', candidates: ['A', 'B', 'C', 'D'], ballots: [{ count: 3, ranks }] },
    { ...PLAIN, ...options },
  );

const marks = (ranks: readonly Rank[], options: Partial<PaperOptions> = {}): number[] => [
  ...papers(ranks, options).marks,
];

describe('ballot papers of a count by transfers', () => {
  it('count a repeated option at its first place only', () => {
    expect(marks([[2], [0], [2], [1]])).toEqual([2, 0, 1]);
  });

  it('remember on which paper an option was seen', () => {
    const ballots = [
      { count: 1, ranks: [[0], [1]] },
      { count: 2, ranks: [[1], [0]] },
    ];
    const laid = papersOf({ form: 'ranks', candidates: ['A', 'B'], ballots }, PLAIN);
    expect([...laid.marks]).toEqual([0, 1, 1, 0]);
    expect([...laid.starts]).toEqual([0, 2, 4]);
    expect([...laid.counts]).toEqual([1, 2]);
  });

  it('are blank without a mark, and valid with a mark that names nobody plainly', () => {
    expect(papers([[], []])).toMatchObject({ blank: 3, valid: 0 });
    expect(papers([])).toMatchObject({ blank: 3, valid: 0 });
    expect(papers([[], 'overvote'])).toMatchObject({ blank: 0, valid: 3 });
  });

  it('pass over empty ranks, however many', () => {
    expect(marks([[], [], [], [1]])).toEqual([1]);
  });

  it('end where more ranks in a row are empty than allowed', () => {
    expect(marks([[0], [], [1], [], [], [2]], { skipped: 1 })).toEqual([0, 1]);
    expect(marks([[0], [], [1]], { skipped: 0 })).toEqual([0]);
  });

  it('do not take an equal rank for an empty one', () => {
    expect(marks([[], 'overvote', [], [1]], { skipped: 1, overvote: 'skip' })).toEqual([1]);
  });

  it('pass over equal ranks where the poll says so; their options count where they are named again', () => {
    expect(marks([[0, 1], 'overvote', [2], [0]], { overvote: 'skip' })).toEqual([2, 0]);
  });

  it('end at an overvote of which only the fact is known', () => {
    expect(marks([[0], 'overvote', [2]])).toEqual([0]);
  });
});

describe('the option a mark stands for', () => {
  const laid = papers([[3], [0, 1, 2]]);
  const receiver = (mark: number, allowed: readonly number[]) =>
    receiverOf(laid, mark, (option) => allowed.includes(option));

  it('is the option itself while it may receive votes', () => {
    expect(receiver(3, [3])).toBe(3);
    expect(receiver(3, [0])).toBe(NOBODY);
  });

  it('is the only one left of an equal rank, and none while two are left', () => {
    const equal = laid.marks[1] ?? 0;
    expect(receiver(equal, [1, 3])).toBe(1);
    expect(receiver(equal, [0, 2])).toBeNull();
    expect(receiver(equal, [3])).toBe(NOBODY);
  });
});

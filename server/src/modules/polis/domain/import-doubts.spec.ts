import { describe, expect, it } from '@jest/globals';
import { fitsCells, SumDoubts } from './import-doubts.js';

const row = (counts: Partial<Record<'comments' | 'votes' | 'agree' | 'disagree', number>>) => ({
  line: 2,
  id: '1',
  xid: null,
  groupId: null,
  counts: { comments: null, votes: null, agree: null, disagree: null, ...counts },
  votes: [1, null, -1, 0, -1] as const,
});

describe('the sums of a participant', () => {
  it('fit their own cells and the statements they wrote, and fit where they are not given', () => {
    expect(fitsCells(row({ comments: 3, votes: 4, agree: 1, disagree: 2 }), 3)).toBe(true);
    expect(fitsCells(row({}), 3)).toBe(true);
  });

  it.each([[{ comments: 2 }], [{ votes: 5 }], [{ agree: 0 }], [{ disagree: 3 }]])('do not fit: %j', (counts) => {
    expect(fitsCells(row(counts), 3)).toBe(false);
  });
});

describe('doubts about sums', () => {
  it('are told once for a file, with the first line and how many rows', () => {
    const doubts = new SumDoubts('comments.csv');
    for (const line of [2, 3, 5, 8]) doubts.see(line, line < 4);
    expect(doubts.result()).toEqual([{ kind: 'sums', file: 'comments.csv', line: 5, rows: 2 }]);
    expect(new SumDoubts('comments.csv').result()).toEqual([]);
  });
});

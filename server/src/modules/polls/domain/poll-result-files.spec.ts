import { describe, expect, it } from '@jest/globals';
import { NO_DECISION } from '@polylogue/shared/polls/decision';
import { ballotTexts, type FiledPoll } from './poll-result-files.js';

const poll: FiledPoll = {
  form: {
    kind: 'number',
    lowest: Number.MIN_SAFE_INTEGER,
    highest: Number.MAX_SAFE_INTEGER,
    decimals: 0,
    unit: null,
  },
  options: [],
  question: { en: 'How many stars?' },
  questionHash: null,
  decision: NO_DECISION,
  sources: null,
};

describe('the file of a poll of numbers', () => {
  it('keeps neighbours apart however large they are, the smallest first', () => {
    const values = [Number.MAX_SAFE_INTEGER, 0, ...[1, 2, 3].map((less) => Number.MAX_SAFE_INTEGER - less)];
    const groups = values.map((value) => ({ marks: { form: 'value' as const, value }, count: 2 }));
    const csv = ballotTexts(poll, { groups, papers: [], hidden: 0 }, { names: [], languages: ['en'] }).find(
      ({ name }) => name === 'ballots.csv',
    );
    expect(csv?.text.trim().split('\n')).toEqual([
      'count,value',
      ...[...values].sort((a, b) => a - b).map((value) => `2,${value}`),
    ]);
  });
});

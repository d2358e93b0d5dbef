import { describe, expect, it } from '@jest/globals';
import type { PollResult } from '@polylogue/shared/polls/results';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { headlineOf } from './headline.rules.js';
import { OPTIONS, revealedPoll } from './polls.factory.js';

const [BREAD, ROSES] = OPTIONS;

function headline(poll: PollView, change: Partial<PollResult> = {}) {
  if (poll.result === null) throw new Error('a sample has a result');
  return headlineOf(poll, { ...poll.result, ...change });
}

describe('the first sentence about a result', () => {
  it('gives both sides of a yes/no poll their people', () => {
    expect(headline(revealedPoll('yes_no'))).toEqual({
      says: 'sides',
      yes: { option: BREAD, people: 6 },
      no: { option: ROSES, people: 3 },
    });
  });

  it('says a tie that stands as a tie, not as two winners', () => {
    const poll = revealedPoll('single');
    const outcome = poll.result?.outcome;
    if (!outcome) throw new Error('counted');
    expect(headline(poll)).toEqual({ says: 'winner', options: [BREAD] });
    expect(headline(poll, { outcome: { ...outcome, winners: [BREAD, ROSES], seats: 1 } }).says).toBe('tied');
    expect(headline(poll, { outcome: { ...outcome, winners: [BREAD, ROSES], seats: 2 } }).says).toBe('winners');
    expect(headline(poll, { outcome: { ...outcome, winners: [] } }).says).toBe('no_winner');
  });

  it('puts a decision before the figures it rests on, and a missed quorum before a missed threshold', () => {
    const missed = { optionId: BREAD, for: 3, base: 9, needed: 5, isReached: false };
    const decision = { quorum: null, options: [missed], towns: null, carried: [] };
    const poll = revealedPoll('yes_no');
    expect(headline(poll, { decision: { ...decision, carried: [BREAD] } })).toEqual({
      says: 'carried',
      options: [BREAD],
    });
    expect(headline(poll, { decision }).says).toBe('not_carried');
    const quorum = { needed: 12, present: 11, isMet: false };
    expect(headline(poll, { decision: { ...decision, quorum } }).says).toBe('no_quorum');
    expect(headline(poll, { decision: { ...decision, carried: null } }).says).toBe('sides');
  });

  it('counts those who could come if need be to a date', () => {
    expect(headline(revealedPoll('dates'))).toMatchObject({ says: 'date', options: [BREAD], people: 10 });
  });

  it('has no average for a scale, only the middle answer', () => {
    expect(headline(revealedPoll('scale'))).toEqual({ says: 'median', median: 4 });
  });

  it('names all words that were written equally often, most of all', () => {
    const { result, ...poll } = revealedPoll('words');
    if (result?.words == null) throw new Error('no words');
    const words = result.words.map((it) => ({ ...it, people: 4 }));
    expect(headlineOf(poll, { ...result, words })).toEqual({
      says: 'words_tied',
      words: words.map(({ word }) => word),
      people: 4,
    });
  });

  it('names the most frequent word, and says when nobody answered', () => {
    const poll = revealedPoll('words');
    expect(headline(poll)).toMatchObject({ says: 'word', word: 'green', people: 10 });
    const base = {
      eligible: 9,
      ballots: 1,
      valid: 0,
      blank: 1,
      invalid: 0,
      sources: { online: 1, assisted: 0, paper: 0 },
    };
    expect(headline(poll, { base })).toEqual({ says: 'nobody' });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { PendingCommand } from '../../lib/live/outbox.js';
import { markState, onItsWay, outdatedBy, sentVote, shownMark } from './own-vote.rules.js';

const agree = { value: 1, isImportant: false } as const;
const marked = { value: 1, isImportant: true } as const;

describe('the mark on screen', () => {
  it('is the stored one as long as nothing was pressed', () => {
    expect([shownMark('', true), shownMark('', false)]).toEqual([true, false]);
  });

  it('is what was pressed, until that is stored', () => {
    expect([shownMark('on', false), shownMark('off', true)]).toEqual([true, false]);
  });

  it('goes with the vote to come before there is one; taken back, there is nothing to say', () => {
    expect([markState('on', null), markState('off', null), markState('', null)]).toEqual([
      'with_vote',
      'as_stored',
      'as_stored',
    ]);
  });

  it('is unsent where it was changed after the vote, in either direction', () => {
    expect([markState('on', agree), markState('off', marked)]).toEqual(['unsent', 'unsent']);
    expect([markState('', marked), markState('on', marked), markState('off', agree)]).toEqual([
      'as_stored',
      'as_stored',
      'as_stored',
    ]);
  });
});

describe('a vote on its way', () => {
  it('makes its answer busy, and what was stored does not stand while the answer changes', () => {
    expect(onItsWay(marked, null)).toEqual({ busyValue: 1, isMarkBusy: false, isAnswerStored: false });
    expect(onItsWay({ value: 0, isImportant: false }, agree)).toEqual({
      busyValue: 0,
      isMarkBusy: false,
      isAnswerStored: false,
    });
  });

  it('makes the mark busy where only that changes, and the answer stands', () => {
    expect(onItsWay(marked, agree)).toEqual({ busyValue: null, isMarkBusy: true, isAnswerStored: true });
  });

  it('is nothing once it is stored', () => {
    expect(onItsWay(null, agree)).toEqual({ busyValue: null, isMarkBusy: false, isAnswerStored: true });
    expect(onItsWay(null, null).isAnswerStored).toBe(false);
  });
});

describe('a vote as it was sent', () => {
  it('is read with its mark, and nothing else is taken for one', () => {
    expect(sentVote({ statementId: 'a', value: -1, isImportant: true })).toEqual({
      statementId: 'a',
      value: -1,
      isImportant: true,
    });
    expect([sentVote({ statementId: 'a', value: 2, isImportant: true }), sentVote(null)]).toEqual([null, null]);
  });
});

describe('a vote that came back unsent', () => {
  const back = (id: string, input: object, change: Partial<PendingCommand> = {}): PendingCommand => ({
    id,
    name: 'statements.vote',
    input,
    state: 'handed_back',
    reason: 'stale',
    since: 0,
    ...change,
  });
  const on = (statementId: string, vote: object) => ({ statementId, ...vote });

  it('is let go once another was pressed on the same statement, the mark counting too', () => {
    const pending = [back('1', on('a', agree)), back('2', on('a', { ...agree, value: -1 }))];
    expect(outdatedBy(pending, 'a', marked)).toEqual(['1', '2']);
  });

  it('stays where the same was pressed again, on other statements, and while it is on its way', () => {
    const pending = [
      back('1', on('a', marked)),
      back('2', on('b', agree)),
      back('3', on('a', agree), { state: 'waiting_offline' }),
      back('4', on('a', agree), { name: 'statements.write' }),
    ];
    expect(outdatedBy(pending, 'a', marked)).toEqual([]);
  });
});

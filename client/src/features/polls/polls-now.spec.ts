import { describe, expect, it } from '@jest/globals';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { id, pollView as poll } from '../../testing/poll.factory.js';
import { endedBallot, isAskedAgain, pollsNow, shownPoll } from './polls-now.rules.js';

const ids = (polls: readonly PollView[]): string[] => polls.map((it) => it.id);
const elsewhere = { itemId: id(2) };
const nowhere = { itemId: null };
const stored = { marks: { form: 'blank' }, revision: 1 } as const;
const forgotten = { marks: null, revision: 1 };

describe('polls that have to do with now', () => {
  it('are the open ones, wherever they belong', () => {
    const polls = [poll(11, 'revealed'), poll(12, 'open', nowhere), poll(13, 'open')];
    expect(ids(pollsNow(polls, id(1), null))).toEqual([id(12), id(13)]);
  });

  it('are those of the running item while none is open', () => {
    const polls = [poll(11, 'revealed'), poll(12, 'closed', elsewhere), poll(13, 'withdrawn'), poll(14, 'prepared')];
    expect(ids(pollsNow(polls, id(1), null))).toEqual([id(11)]);
    expect(pollsNow(polls, null, null)).toEqual([]);
  });

  it('keep the one a reader has before them after it closed', () => {
    expect(ids(pollsNow([poll(12, 'closed', nowhere)], null, id(12)))).toEqual([id(12)]);
  });
});

describe('the question on screen', () => {
  it('is the first open one without an answer', () => {
    const polls = [poll(11, 'open'), poll(12, 'open')];
    expect(shownPoll(polls, new Set([id(11)]), null)?.id).toBe(id(12));
  });

  it('stays where the reader is, also after their answer', () => {
    const polls = [poll(11, 'open'), poll(12, 'open')];
    expect(shownPoll(polls, new Set([id(11)]), id(11))?.id).toBe(id(11));
  });

  it('is the last one when all is answered, and none when there is none', () => {
    expect(shownPoll([poll(11, 'closed'), poll(12, 'closed')], new Set(), null)?.id).toBe(id(12));
    expect(shownPoll([], new Set(), id(11))).toBeNull();
  });
});

describe('a first answer', () => {
  const first = poll(11, 'closed');
  const second = poll(12, 'open', { comesAfter: id(11) });

  it('is out of sight while the question is asked again and not answered', () => {
    expect(isAskedAgain(first, [first, second], { [id(11)]: stored })).toBe(true);
    expect(endedBallot(first, stored, true)).toBe('hidden');
  });

  it('is there to be read again after the second answer, and after the second round', () => {
    expect(isAskedAgain(first, [first, second], { [id(12)]: stored })).toBe(false);
    expect(isAskedAgain(first, [first, { ...second, state: 'revealed' }], {})).toBe(false);
    expect(endedBallot(first, stored, false)).toBe('shown');
  });
});

describe('what is said of one’s ballot when the poll is over', () => {
  const secret = (state: 'closed' | 'revealed' | 'withdrawn', isSealed = true) =>
    poll(11, state, { secrecy: 'confidential', isSealed });

  it('never says what is in a confidential one, even where this page still knows', () => {
    expect(endedBallot(secret('closed'), stored, false)).toBe('sealed');
    expect(endedBallot(secret('closed'), forgotten, false)).toBe('sealed');
    expect(endedBallot(secret('revealed'), stored, false)).toBe('sealed');
  });

  it('does not claim that nobody can tell while a first round waits for its second', () => {
    expect(endedBallot(secret('closed', false), stored, false)).toBe('both_rounds');
    expect(endedBallot(secret('closed', false), stored, true)).toBe('both_rounds');
    expect(endedBallot(secret('closed', false), forgotten, false)).toBe('sealed');
  });

  it('says nothing where there is none, or the poll was given up', () => {
    expect(endedBallot(secret('closed'), undefined, false)).toBe('none');
    expect(endedBallot(secret('withdrawn'), stored, false)).toBe('none');
  });
});

import { describe, expect, it } from '@jest/globals';
import { PollView } from '@polylogue/shared/polls/schemas';
import { formatBallotDraft, isSameBallot, parseBallotDraft, pollsNow, shownPoll } from './polls-now.rules.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const poll = (n: number, state: string, itemId: string | null = id(1)): PollView =>
  PollView.parse({
    id: id(n),
    itemId,
    number: n,
    kind: 'single',
    question: { en: '?' },
    options: [],
    min: 1,
    max: 1,
    secrecy: 'open_hand',
    state,
    questionHash: null,
    openedAt: null,
    closedAt: null,
    answered: null,
    tally: null,
  });
const ids = (polls: readonly PollView[]): string[] => polls.map((it) => it.id);

describe('polls that have to do with now', () => {
  it('are the open ones, wherever they belong', () => {
    const polls = [poll(11, 'revealed'), poll(12, 'open', null), poll(13, 'open')];
    expect(ids(pollsNow(polls, id(1), null))).toEqual([id(12), id(13)]);
  });

  it('are those of the running item while none is open', () => {
    const polls = [poll(11, 'revealed'), poll(12, 'closed', id(2)), poll(13, 'withdrawn'), poll(14, 'prepared')];
    expect(ids(pollsNow(polls, id(1), null))).toEqual([id(11)]);
    expect(pollsNow(polls, null, null)).toEqual([]);
  });

  it('keep the one a reader has before them after it closed', () => {
    expect(ids(pollsNow([poll(12, 'closed', null)], null, id(12)))).toEqual([id(12)]);
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

describe('a ballot half filled in', () => {
  it('comes back as it was, without options of another poll', () => {
    expect(parseBallotDraft(formatBallotDraft(['b', 'a']), ['a', 'b', 'c'])).toEqual(['a', 'b']);
    expect(parseBallotDraft('x a', ['a'])).toEqual(['a']);
  });

  it('tells an emptied ballot from one never touched', () => {
    expect(formatBallotDraft([])).not.toBe('');
    expect(parseBallotDraft(formatBallotDraft([]), ['a'])).toEqual([]);
  });

  it('is the same in whatever order it was ticked', () => {
    expect(isSameBallot(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(isSameBallot(['a'], ['a', 'b'])).toBe(false);
  });
});

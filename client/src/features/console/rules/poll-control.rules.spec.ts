import { describe, expect, it } from '@jest/globals';
import { missingLanguages, pollInHand, pollStep } from './poll-control.rules.js';
import { makeItem, makePoll } from './room.factory.js';

const item = makeItem(1);

describe('the poll in hand', () => {
  it('is the open one, wherever it belongs', () => {
    const open = makePoll(2, { state: 'open' });
    expect(pollInHand([makePoll(1, { itemId: item.id }), open], item.id)).toBe(open);
  });

  it('is the one taken up by hand, as long as its item is on and it is not given up', () => {
    const other = makePoll(2, { itemId: item.id });
    const polls = [makePoll(1, { itemId: item.id, state: 'open' }), other];
    expect(pollInHand(polls, item.id, other.id)).toBe(other);
    expect(pollInHand(polls, null, other.id)?.state).toBe('open');
    expect(pollInHand([{ ...other, state: 'withdrawn' }], item.id, other.id)).toBeNull();
  });

  it('is the item’s closed one before the next prepared one: what is closed waits to be shown', () => {
    const closed = makePoll(1, { itemId: item.id, state: 'closed' });
    expect(pollInHand([closed, makePoll(2, { itemId: item.id })], item.id)).toBe(closed);
  });

  it('is the second round rather than the first that waits for it', () => {
    const first = makePoll(1, { itemId: item.id, state: 'closed' });
    const second = makePoll(2, { itemId: item.id, comesAfter: first.id });
    expect(pollInHand([first, second], item.id)).toBe(second);
    expect(pollInHand([first, { ...second, state: 'closed' }], item.id)).toBe(first);
  });

  it('is never a withdrawn one or one of another item', () => {
    expect(
      pollInHand(
        [makePoll(1, { itemId: item.id, state: 'withdrawn' }), makePoll(2, { itemId: makeItem(2).id })],
        item.id,
      ),
    ).toBeNull();
  });

  it('goes prepared, open, closed, revealed and no further', () => {
    const steps = (['prepared', 'open', 'closed', 'revealed', 'withdrawn'] as const).map((state) =>
      pollStep(makePoll(1, { state })),
    );
    expect(steps).toEqual(['polls.open', 'polls.close', 'polls.reveal', null, null]);
  });

  it('names the languages it cannot be read in', () => {
    expect(missingLanguages(makePoll(1), ['en', 'hr'])).toEqual(['hr']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { ContributionView } from '@polylogue/shared/threads/schemas';
import { argumentsOf, ofStance } from './arguments.rules.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ITEM = id(1);
const contribution = (n: number, parent: number | null = null, stance = 'for', itemId = ITEM): ContributionView =>
  ContributionView.parse({
    id: id(n),
    itemId,
    parentId: parent === null ? null : id(parent),
    number: n,
    stance,
    text: 'x',
    lang: 'en',
    authorId: null,
    authorName: null,
    townId: null,
    at: '2026-11-21T18:00:00.000Z',
    version: 1,
    editedAt: null,
  });
const shape = (list: ReturnType<typeof argumentsOf>) =>
  list.map((it) => [it.head?.number ?? null, it.replies.map((r) => r.number)]);

describe('the arguments of a thread', () => {
  it('stand in the order in which they began, each with its replies', () => {
    const list = argumentsOf([contribution(4, 2), contribution(2), contribution(3), contribution(5, 2)], ITEM);
    expect(shape(list)).toEqual([
      [2, [4, 5]],
      [3, []],
    ]);
  });

  it('keep the replies to one that was taken away', () => {
    expect(shape(argumentsOf([contribution(4, 2), contribution(3)], ITEM))).toEqual([
      [3, []],
      [null, [4]],
    ]);
  });

  it('leave out what belongs to another thread', () => {
    expect(argumentsOf([contribution(2, null, 'for', id(9))], ITEM)).toEqual([]);
  });

  it('can be told apart by stance', () => {
    const list = argumentsOf([contribution(2), contribution(3, null, 'against'), contribution(5, 4)], ITEM);
    expect(shape(ofStance(list, 'against'))).toEqual([[3, []]]);
    expect(ofStance(list, 'all')).toHaveLength(3);
  });
});

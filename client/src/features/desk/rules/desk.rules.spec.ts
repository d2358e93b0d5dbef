import { describe, expect, it } from '@jest/globals';
import { canMerge, commandFor, DESK_STATES, deskKey, needsReason, placeWithin, verbsFor } from './desk.rules.js';

describe('the moderation desk', () => {
  it('offers for each state only what the contract has a command for', () => {
    for (const state of DESK_STATES) {
      for (const kind of ['statement', 'contribution'] as const) {
        const verbs = kind === 'contribution' && state === 'held' ? [] : verbsFor({ kind, state });
        expect(verbs.every((verb) => commandFor({ kind }, verb) !== null)).toBe(true);
      }
    }
  });

  it('publishes what was declined by mistake', () => {
    expect(verbsFor({ kind: 'statement', state: 'declined' })).toEqual(['publish']);
  });

  it('joins statements that wait or are shown with others, and nothing else', () => {
    const may = (kind: 'statement' | 'contribution') => DESK_STATES.filter((state) => canMerge({ kind, state }));
    expect([may('statement'), may('contribution')]).toEqual([['held', 'published'], []]);
  });

  it('asks a reason for everything but publishing', () => {
    expect((['publish', 'decline', 'hide', 'restore'] as const).filter(needsReason)).toEqual([
      'decline',
      'hide',
      'restore',
    ]);
  });

  it('moves with J and K and acts with the first letter of the verb', () => {
    expect([deskKey('j'), deskKey('k'), deskKey('h'), deskKey('x')]).toEqual([
      { move: 1 },
      { move: -1 },
      { verb: 'hide' },
      null,
    ]);
  });

  it('keeps the chosen place inside a list that grew shorter', () => {
    expect([placeWithin(4, 3), placeWithin(-1, 3), placeWithin(0, 0)]).toEqual([2, 0, -1]);
  });
});

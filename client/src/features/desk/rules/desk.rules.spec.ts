import { describe, expect, it } from '@jest/globals';
import {
  changesFor,
  commandFor,
  lettersFor,
  DESK_STATES,
  deskKey,
  isInSight,
  isVerb,
  needsReason,
  placeWithin,
  stateOf,
  tasksFor,
  verbsFor,
} from './desk.rules.js';

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

  it('joins and changes statements that wait or are shown, and nothing else', () => {
    const about = (kind: 'statement' | 'contribution') => DESK_STATES.map((state) => ({ kind, state }));
    const inSight = (kind: 'statement' | 'contribution') =>
      about(kind)
        .filter(isInSight)
        .map(({ state }) => state);
    expect([inSight('statement'), inSight('contribution')]).toEqual([['held', 'published'], []]);
    for (const item of [...about('statement'), ...about('contribution')])
      expect(changesFor(item).length > 0).toBe(isInSight(item));
  });

  it('takes a task for a decision exactly where it has a command for a text in some state', () => {
    const tasks = tasksFor({ kind: 'statement', state: 'held' });
    expect(tasks.filter(isVerb)).toEqual(['publish', 'decline']);
    expect(tasks.filter((task) => !isVerb(task))).toEqual(['edit', 'translate', 'meta']);
  });

  it('finds the list in which a statement stands that it is opened with', () => {
    const room = { held: [{ id: 'a' }], statements: [{ id: 'b' }] };
    expect(['a', 'b', 'c'].map((id) => stateOf(room, id))).toEqual(['held', 'published', null]);
  });

  it('asks a reason for everything but publishing', () => {
    expect((['publish', 'decline', 'hide', 'restore'] as const).filter(needsReason)).toEqual([
      'decline',
      'hide',
      'restore',
    ]);
  });

  it('moves with J and K, marks with X, acts and changes with the first letter of the word', () => {
    expect(['j', 'k', 'x', 'h', 'e', 'q'].map(deskKey)).toEqual([
      { move: 1 },
      { move: -1 },
      { marks: true },
      { verb: 'hide' },
      { change: 'edit' },
      null,
    ]);
  });

  it('shows for each list the letters that do something there', () => {
    expect(DESK_STATES.map((state) => lettersFor(state).join(''))).toEqual(['jkxpdetm', 'jkxhetm', 'jkxp', 'jkxr']);
  });

  it('keeps the chosen place inside a list that grew shorter', () => {
    expect([placeWithin(4, 3), placeWithin(-1, 3), placeWithin(0, 0)]).toEqual([2, 0, -1]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { StatementOpinion } from '@polylogue/shared/opinions/live';
import { id, opinionsView, ownOpinion, statementOpinion } from '../../testing/opinions.factory.js';
import { missingNow, mostOf, ownPlace } from './own-place.rules.js';
import { listedStatements, shouldVoteFirst } from './vote-first.rules.js';
import { nextPlace, placeOfVersion, startOfPlay } from './play.rules.js';
import { groupAndOthers } from '../../lib/opinions-view/shares.rules.js';

const view = opinionsView();

describe('where the reader stands', () => {
  it('is in a group, with everybody of it but oneself', () => {
    expect(ownPlace(view, ownOpinion(), 8)).toMatchObject({ kind: 'in_group', group: { id: 1 }, others: 9 });
  });

  it('is nowhere yet while answers are missing, and each new one counts at once', () => {
    const own = ownOpinion({ groupId: null, votes: 4, missingVotes: 3 });
    expect(ownPlace(view, own, 4)).toEqual({ kind: 'missing', votes: 3 });
    expect(ownPlace(view, own, 6)).toEqual({ kind: 'missing', votes: 1 });
    expect(missingNow(own, 40)).toBe(0);
  });

  it('does not ask for more when this device knows of fewer answers than the server', () => {
    expect(missingNow(ownOpinion({ groupId: null, votes: 4, missingVotes: 3 }), 1)).toBe(3);
  });

  it('is between the groups when there are answers enough and no shown group', () => {
    expect(ownPlace(view, ownOpinion({ groupId: null }), 8)).toEqual({ kind: 'between' });
  });

  it('is not told while view and own place are of different updates', () => {
    expect(ownPlace(view, ownOpinion({ groupId: 4, version: 4 }), 8)).toEqual({ kind: 'unknown' });
    expect(ownPlace(view, ownOpinion({ groupId: null, version: 2 }), 8)).toEqual({ kind: 'unknown' });
  });
});

describe('what most of a group say', () => {
  it('is what more than half of its answers say', () => {
    expect([mostOf(view, 0, id(60)), mostOf(view, 1, id(60))]).toEqual(['agree', 'disagree']);
  });

  it('is nothing where they are split, or no figures are shown', () => {
    const split = { groups: [{ id: 0, agree: 5, disagree: 4, pass: 1, important: 0 }] };
    expect(mostOf(opinionsView({ statements: [statementOpinion(60, split)] }), 0, id(60))).toBeNull();
    expect(mostOf(opinionsView({ statements: [statementOpinion(60, { groups: [] })] }), 0, id(60))).toBeNull();
    expect(mostOf(view, 0, id(61))).toBeNull();
  });
});

describe('the own vote before the others’', () => {
  it('is asked for where one can vote and has not', () => {
    expect(shouldVoteFirst(id(60), { mayVote: true, votes: {} })).toBe(true);
    expect(shouldVoteFirst(id(60), { mayVote: true, votes: { [id(60)]: 0 } })).toBe(false);
    expect(shouldVoteFirst(id(60), { mayVote: false, votes: {} })).toBe(false);
  });

  it('is about every statement that a list names', () => {
    const listing = opinionsView({ bridging: [id(61)], dividing: [id(62)] });
    expect(new Set(listedStatements(listing))).toEqual(new Set([60, 61, 62].map(id)));
  });
});

describe('a group beside the others', () => {
  it('is compared with everybody else, people in no group included', () => {
    const shares = groupAndOthers(StatementOpinion.parse(statementOpinion(60)), 1, 'disagree');
    expect(shares).toEqual({ group: { part: 10, whole: 10 }, others: { part: 0, whole: 22 } });
  });

  it('has no figures where those of groups are kept back', () => {
    expect(groupAndOthers(StatementOpinion.parse(statementOpinion(60, { groups: [] })), 1, 'agree')).toBeNull();
  });
});

describe('the slider', () => {
  it('plays to the end and from the start again', () => {
    expect([nextPlace(0, 3), nextPlace(2, 3)]).toEqual([1, null]);
    expect([startOfPlay(1, 3), startOfPlay(2, 3)]).toEqual([1, 0]);
  });

  it('stands at now, or at the version that was chosen even when newer ones came', () => {
    expect(placeOfVersion([1, 2, 5], null)).toBe(2);
    expect(placeOfVersion([1, 2, 5, 6], 2)).toBe(1);
  });

  it('goes to now when the chosen version is no longer kept', () => {
    expect(placeOfVersion([1, 5], 2)).toBe(1);
  });
});

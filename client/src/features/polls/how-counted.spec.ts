import { describe, expect, it } from '@jest/globals';
import { EVERYBODY } from '@polylogue/shared/polls/electorate';
import { FORMS } from '../../lib/ballot-view/ballot.factory.js';
import { id, pollView } from '../../testing/poll.factory.js';
import { countSettings, electorateParts, ruleOf, shareText, tieOf } from './how-counted.rules.js';

describe('what is said of a count before the vote', () => {
  it('is the rule that counts, and the sum where none does', () => {
    expect(ruleOf({ kind: 'ranking', rule: 'schulze', most: 3, seats: 1, tie: 'none' })).toBe('schulze');
    expect(ruleOf({ kind: 'dates' })).toBe('approval');
    expect(ruleOf({ kind: 'words', most: 3 })).toBe('sum');
  });

  it('is what becomes of a tie: counts by transfers go back to earlier rounds, budgets draw lots', () => {
    expect(tieOf({ kind: 'single', seats: 1, tie: 'none' })).toBe('none');
    expect(tieOf({ kind: 'ranking', rule: 'irv', most: 3, seats: 1, tie: 'none' })).toBe('earlier-round');
    expect(tieOf(FORMS.budget)).toBe('lot');
    expect(tieOf(FORMS.scale)).toBeNull();
  });

  it('is each setting that changes the result', () => {
    expect(countSettings({ kind: 'approval', seats: 3, tie: 'lot' })).toEqual([{ says: 'seats', count: 3 }]);
    expect(countSettings({ kind: 'approval', seats: 1, tie: 'lot' })).toEqual([]);
    expect(countSettings({ kind: 'score', highest: 5, rule: 'score', blank: 'ignored', tie: 'none' })).toEqual([
      { says: 'left_ignored' },
    ]);
    // The runoff of STAR needs a score of each option, whatever the form says.
    expect(countSettings({ kind: 'score', highest: 5, rule: 'star', blank: 'ignored', tie: 'none' })).toEqual([
      { says: 'left_lowest' },
    ]);
    const shares = {
      kind: 'budget',
      total: 100,
      currency: 'EUR',
      ballot: 'any',
      rule: 'equal-shares',
      minimum: 4,
      utility: 'count',
      completion: 'add1-greedy',
    } as const;
    expect(countSettings(shares)).toEqual([
      { says: 'minimum', count: 4 },
      { says: 'utility_count' },
      { says: 'completion_add1-greedy' },
    ]);
    expect(countSettings({ ...shares, rule: 'budget-greedy', minimum: 0 })).toEqual([]);
  });

  it('is all that somebody must meet to vote, part by part', () => {
    expect(electorateParts(EVERYBODY)).toEqual([]);
    const { electorate } = pollView(1, 'open', {
      electorate: { townIds: [id(5)], roles: ['expert'], joinedBefore: null, membersOnly: true },
    });
    expect(electorateParts(electorate).map(({ why }) => why)).toEqual(['towns', 'roles', 'members']);
  });

  it('writes shares as people do', () => {
    expect(shareText({ of: 2, out: 3 }, 'en')).toBe('2/3');
    expect(shareText({ of: 70, out: 100 }, 'en')).toBe('70%');
  });
});

import { describe, expect, it } from '@jest/globals';
import { shownGroups } from './shown-groups.js';

const groups = (...sizes: number[]) => sizes.map((size, id) => ({ id, size, x: 0, y: 0 }));
const enough = { people: 0, votes: 0 };

describe('what of the groups is shown', () => {
  it('is nothing while people are missing, however clear it looks', () => {
    const missing = { people: 1, votes: 3 };
    expect(shownGroups({ groups: groups(9, 9), clarity: 'firm' }, missing)).toMatchObject({
      state: 'waiting',
      groups: [],
    });
  });

  it('is nothing where they are not clear, or where fewer than two have five people', () => {
    for (const clarity of ['nobody', 'alike', 'unclear'] as const)
      expect(shownGroups({ groups: groups(9, 9), clarity }, enough)).toMatchObject({ state: 'unclear', groups: [] });
    expect(shownGroups({ groups: groups(16, 4), clarity: 'fair' }, enough)).toMatchObject({ state: 'unclear' });
  });

  it('keeps the votes of all groups back where one is too small: they would be what is left', () => {
    expect(shownGroups({ groups: groups(9, 5), clarity: 'fair' }, enough)).toMatchObject({ hasVotes: true });
    const shown = shownGroups({ groups: groups(9, 4, 8), clarity: 'fair' }, enough);
    expect(shown).toMatchObject({ state: 'groups', hasVotes: false });
    expect(shown.groups.map(({ id }) => id)).toEqual([0, 2]);
  });
});

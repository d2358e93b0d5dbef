import { describe, expect, it } from '@jest/globals';
import { LEAST_PEOPLE, missingUntilGroups } from './waiting.rules.js';

describe('what is missing until groups can appear', () => {
  it('is everything before anybody voted', () => {
    expect(missingUntilGroups([], 30)).toEqual({ people: 10, votes: 70 });
  });

  it('counts the answers of those who are nearest to enough', () => {
    expect(missingUntilGroups([9, 7, 6, 6, 3], 30)).toEqual({ people: 8, votes: 70 - 7 - 7 - 6 - 6 - 3 });
  });

  it('asks for no more answers than there are statements', () => {
    expect(missingUntilGroups([3, 2], 3)).toEqual({ people: 9, votes: 30 - 5 });
  });

  it('is nothing once ten people have answered enough, whoever else there is', () => {
    expect(missingUntilGroups([...Array.from({ length: LEAST_PEOPLE }, () => 7), 1, 1], 30)).toEqual({
      people: 0,
      votes: 0,
    });
  });
});

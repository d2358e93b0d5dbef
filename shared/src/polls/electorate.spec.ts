import { describe, expect, it } from '@jest/globals';
import { Electorate, EVERYBODY } from './electorate.js';

const joinedBefore = (instant: string): boolean =>
  Electorate.safeParse({ ...EVERYBODY, joinedBefore: instant }).success;

describe('an electorate', () => {
  it('is of people who joined before a time that every database knows', () => {
    expect(joinedBefore('2026-11-21T18:30:00.000Z')).toBe(true);
    // PostgreSQL has no year 0: a poll with it could take no ballot, and not be closed either.
    expect(joinedBefore('0000-01-01T00:00:00Z')).toBe(false);
    expect(joinedBefore('9999-12-31T23:59:59Z')).toBe(false);
  });
});

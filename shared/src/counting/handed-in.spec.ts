import { describe, expect, it } from '@jest/globals';
import { handedIn } from './handed-in.js';

describe('handedIn', () => {
  const ballots = [
    { count: 3, mark: 'x' },
    { count: 2, mark: '' },
    { count: 1, mark: '?' },
    { count: 0, mark: 'x' },
  ];
  const judge = ({ mark }: { mark: string }) => (mark === '' ? 'blank' : mark === 'x' ? 'valid' : 'invalid');

  it('keeps blank and invalid ballots out of the votes and in the turnout', () => {
    const { turnout, votes, valid } = handedIn({ ballots, invalid: 4 }, judge);
    expect(turnout).toEqual({ ballots: 10, blank: 2, invalid: 5 });
    expect(votes).toBe(3);
    expect(valid).toEqual([{ count: 3, mark: 'x' }]);
  });

  it('finds nobody where nobody voted', () => {
    expect(handedIn({ ballots: [] }, judge)).toEqual({
      turnout: { ballots: 0, blank: 0, invalid: 0 },
      valid: [],
      votes: 0,
    });
  });
});

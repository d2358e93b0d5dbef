import { describe, expect, it } from '@jest/globals';
import { EVERYBODY, type Electorate } from '@polylogue/shared/polls/electorate';
import { Personal } from '@polylogue/shared/rooms/personal';
import { AT, id, pollView } from '../../testing/poll.factory.js';
import { votingBar } from './voting-bar.rules.js';

const HOME = id(50);
const AWAY = id(51);
const you = Personal.parse({
  participant: { id: id(1), name: 'Me', townId: HOME, role: 'citizen', lang: 'en' },
  can: ['answer_poll'],
  votes: {},
  important: {},
  ballots: {},
  voter: { joinedAt: AT, isMember: false },
  helps: [],
  speechRequestId: null,
  statements: [],
  contributions: [],
});
const poll = (change: { [K in keyof Electorate]?: unknown }, openTownIds: string[] | null = null) =>
  pollView(11, 'open', { electorate: { ...EVERYBODY, ...change }, openTownIds });

describe('what keeps somebody from voting', () => {
  it('is nothing where everybody may', () => {
    expect(votingBar(poll({}), you)).toBeNull();
    expect(votingBar(poll({ townIds: [HOME], roles: ['citizen'] }, [HOME]), you)).toBeNull();
  });

  it('is the first condition that they do not meet', () => {
    expect(votingBar(poll({ townIds: [AWAY] }), you)).toEqual({ why: 'towns', townIds: [AWAY] });
    expect(votingBar(poll({ townIds: [HOME], roles: ['expert'] }), you)).toEqual({ why: 'roles', roles: ['expert'] });
    expect(votingBar(poll({ joinedBefore: AT }), you)).toEqual({ why: 'joined', before: AT });
    expect(votingBar(poll({ membersOnly: true }), you)).toEqual({ why: 'members' });
  });

  it('is the turn of other towns while theirs has not come', () => {
    expect(votingBar(poll({}, [AWAY]), you)).toEqual({ why: 'turn', townIds: [AWAY] });
  });

  it('is the electorate rather than the turn, since no turn will come', () => {
    expect(votingBar(poll({ townIds: [AWAY] }, [AWAY]), you)?.why).toBe('towns');
  });

  it('is not known of staff and screens', () => {
    expect(votingBar(poll({ townIds: [AWAY] }), { participant: null, voter: null })).toBeNull();
  });
});

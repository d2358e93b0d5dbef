import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PollId, type PollOptionId, TownId } from '@polylogue/shared/kernel/ids';
import { EVERYBODY, isInElectorate, type Voter } from '@polylogue/shared/polls/electorate';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { CommandOutput } from '@polylogue/shared/rooms/commands';
import { questionHash } from './domain/frozen-question.js';
import { inElectorate } from './electorate.sql.js';
import { type TestApp, startApp } from '../../../test/app.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';

const draft = {
  itemId: null,
  form: { kind: 'single' as const, seats: 1, tie: 'none' as const },
  question: { en: 'What first?' },
  options: [{ text: { en: 'Counter' } }, { text: { en: 'Courses' } }, { text: { en: 'Bus' } }],
};
const picks = (...ids: string[]) => ({ form: 'picks' as const, picks: ids });

let server: TestApp;
let room: CommandRoom;
let pollId: PollId;
let options: PollOptionId[];

beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 60);
}, 60_000);
afterAll(() => server.stop());

const poll = async (audience: 'everyone' | 'staff' = 'everyone'): Promise<PollView> => {
  const found = (await room.state(audience)).polls.find(({ id }) => id === pollId);
  if (!found) throw new Error('no such poll');
  return found;
};
const option = (at: number): PollOptionId => {
  const id = options[at % options.length];
  if (!id) throw new Error('no such option');
  return id;
};

async function openPoll(changes: object = {}): Promise<void> {
  pollId = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft: { ...draft, ...changes } })).pollId;
  await room.did(room.staff, 'polls.open', { pollId });
  options = (await poll()).options.map(({ id }) => id);
}

/** Records of ballots of the poll, of either secrecy. */
async function stored(): Promise<number> {
  const rows = await server.database.query<{ n: number }[]>(
    `SELECT (SELECT count(*) FROM ballot WHERE poll_id = $1)::int + (SELECT count(*) FROM ballot_open WHERE poll_id = $1)::int AS n`,
    [pollId],
  );
  return rows[0]?.n ?? 0;
}

const vote = (voter: number, choice: number, key?: string) =>
  room.give(room.person(voter), 'polls.vote', { pollId, marks: picks(option(choice)) }, key);

describe('a prepared poll', () => {
  beforeEach(async () => {
    pollId = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft })).pollId;
  });

  it('is seen by staff only', async () => {
    expect((await room.state('everyone')).polls.some(({ id }) => id === pollId)).toBe(false);
    expect(await poll('staff')).toMatchObject({ state: 'prepared', questionHash: null });
  });

  it('can be changed until it opens, then its question is frozen', async () => {
    await room.did(room.staff, 'polls.prepare', { pollId, draft: { ...draft, question: { en: 'What now?' } } });
    await room.did(room.staff, 'polls.open', { pollId });
    const opened = await poll();
    expect(opened).toMatchObject({ state: 'open', question: { en: 'What now?' }, questionHash: questionHash(opened) });
    expect(await room.give(room.staff, 'polls.prepare', { pollId, draft })).toMatchObject({
      ok: false,
      code: 'poll_frozen',
    });
  });

  it('takes no ballot and does not say that it exists', async () => {
    const [first] = (await poll('staff')).options;
    const known = await room.give(room.person(0), 'polls.vote', { pollId, marks: picks(first?.id ?? '') });
    const unknown = await room.give(room.person(0), 'polls.vote', {
      pollId: randomUUID(),
      marks: picks(first?.id ?? ''),
    });
    expect(known).toEqual({ ok: false, code: 'not_found' });
    expect(unknown).toEqual(known);
  });

  it('is opened and closed by staff only, and in order', async () => {
    expect(await room.give(room.person(0), 'polls.open', { pollId })).toMatchObject({ code: 'not_allowed' });
    for (const step of ['polls.close', 'polls.reveal'] as const) {
      expect(await room.give(room.staff, step, { pollId })).toMatchObject({ code: 'wrong_state' });
    }
  });
});

describe('an open poll', () => {
  it('refuses choices that are unknown, named twice, too few or too many', async () => {
    await openPoll({ form: { kind: 'multiple', min: 2, max: 2, tie: 'none' } });
    const [a, b, c] = [option(0), option(1), option(2)];
    const answer = async (ids: string[]) => room.give(room.person(0), 'polls.vote', { pollId, marks: picks(...ids) });
    expect(await answer([a, randomUUID()])).toMatchObject({ code: 'option_unknown' });
    expect(await answer([a, a])).toMatchObject({ code: 'option_unknown' });
    expect(await answer([a])).toMatchObject({ code: 'choices_too_few', params: { min: 2 } });
    expect(await answer([a, b, c])).toMatchObject({ code: 'choices_too_many', params: { max: 2 } });
    expect(await answer([])).toMatchObject({ code: 'choices_too_few' });
    expect(await answer([b, a])).toMatchObject({ ok: true, value: { marks: picks(a, b), revision: 1 } });
  });

  it.each(['open_hand', 'confidential'])(
    'keeps of 50 different choices of one voter at once what the highest revision was told (%s)',
    async (secrecy) => {
      await openPoll({ secrecy });
      const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => vote(0, at)));
      const told = answers.map((answer) => {
        if (!answer.ok) throw new Error(answer.code);
        return answer.value as CommandOutput<'polls.vote'>;
      });
      const last = told.reduce((best, it) => (it.revision > best.revision ? it : best));
      expect((await room.personal(0)).ballots?.[pollId]).toEqual({ marks: last.marks, revision: last.revision });
      // Whoever was told the same revision was told the same choices.
      const byRevision = new Map<number, string>();
      for (const { revision, marks } of told) {
        const said = JSON.stringify(marks);
        expect(byRevision.get(revision) ?? said).toBe(said);
        byRevision.set(revision, said);
      }
      expect(await stored()).toBe(1);
    },
  );

  it('does a ballot once however often it is sent; the key with another choice is refused', async () => {
    await openPoll();
    const key = randomUUID();
    const first = await vote(1, 0, key);
    expect(await vote(1, 0, key)).toEqual(first);
    expect(first).toMatchObject({ value: { revision: 1 } });
    expect(await vote(1, 1, key)).toMatchObject({ ok: false, code: 'key_reused' });
  });

  it.each(['open_hand', 'confidential'])(
    'a late retry of a ballot that went into one batch with a newer one does not undo it (%s)',
    async (secrecy) => {
      await openPoll({ secrecy });
      const key = randomUUID();
      // At once, so that one row stands for both.
      const answers = await Promise.all([vote(1, 0, key), vote(1, 1)]);
      expect(answers).toMatchObject([{ value: { revision: 1 } }, { value: { revision: 1 } }]);
      const stands = { ok: true, value: { marks: picks(option(1)), revision: 1 } };
      expect(await vote(1, 0, key)).toMatchObject(stands);
    },
  );

  it('a late retry of an earlier ballot does not undo a newer one, and is told what stands', async () => {
    await openPoll();
    const early = randomUUID();
    await vote(2, 0, early);
    await vote(2, 1);
    expect(await vote(2, 0, early)).toMatchObject({ value: { marks: picks(option(1)), revision: 2 } });
  });

  it('takes no ballot of somebody from another room, and answers as for an unknown poll', async () => {
    await openPoll();
    const other = await makeCommandRoom(server, 1);
    const foreign = await other.give(other.person(0), 'polls.vote', { pollId, marks: picks(option(0)) });
    expect(foreign).toEqual({ ok: false, code: 'not_found' });
    const posing = { ...other.person(0), roomId: room.roomId };
    expect(await room.give(posing, 'polls.vote', { pollId, marks: picks(option(0)) })).toEqual({
      ok: false,
      code: 'not_allowed',
    });
    expect(await other.give(other.staff, 'polls.close', { pollId })).toEqual({ ok: false, code: 'not_found' });
  });

  it('takes no ballot of somebody who was sent out, on a connection that is still open', async () => {
    await openPoll();
    const other = await makeCommandRoom(server, 1);
    const prepared = await other.did(other.staff, 'polls.prepare', { pollId: null, draft });
    await other.did(other.staff, 'polls.open', prepared);
    const [first] = (await other.state('everyone')).polls[0]?.options ?? [];
    const caller = other.person(0);
    await other.did(other.staff, 'participants.remove', {
      participantId: other.people[0]?.id ?? '',
      reason: 'shouts at everybody',
    });
    const ballot = { pollId: prepared.pollId, marks: picks(first?.id ?? '') };
    expect(await other.give(caller, 'polls.vote', ballot)).toEqual({ ok: false, code: 'not_allowed' });
  });
});

describe('a poll for some', () => {
  const allow = (electorate: object) =>
    openPoll({ electorate: { townIds: null, roles: null, joinedBefore: null, membersOnly: false, ...electorate } });

  it('takes ballots of its towns, roles and early comers only, and counts who could vote', async () => {
    const [first, last] = [room.people[0], room.people[59]];
    await allow({ townIds: [first?.townId] });
    expect(await vote(0, 0)).toMatchObject({ ok: true });
    expect(await vote(59, 0)).toEqual({ ok: false, code: 'not_in_electorate' });
    await room.did(room.staff, 'polls.close', { pollId });
    expect(await poll()).toMatchObject({ answered: 1, eligible: 30 });
    expect(last?.townId).not.toBe(first?.townId);
    for (const electorate of [
      { roles: ['observer'] },
      { joinedBefore: '2020-01-01T00:00:00.000Z' },
      { membersOnly: true },
    ]) {
      await allow(electorate);
      expect(await vote(0, 0)).toEqual({ ok: false, code: 'not_in_electorate' });
      await room.did(room.staff, 'polls.close', { pollId });
      expect(await poll()).toMatchObject({ answered: 0, eligible: 0 });
    }
  });

  it('opens to one town after the other, then to all', async () => {
    const [first, last] = [room.people[0]?.townId ?? '', room.people[59]?.townId ?? ''];
    pollId = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft })).pollId;
    const foreign = await room.give(room.staff, 'polls.open', { pollId, townIds: [randomUUID()] });
    expect(foreign).toEqual({ ok: false, code: 'not_found' });
    await room.did(room.staff, 'polls.open', { pollId, townIds: [first] });
    options = (await poll()).options.map(({ id }) => id);
    expect(await vote(59, 0)).toEqual({ ok: false, code: 'town_not_open' });
    expect(await vote(0, 0)).toMatchObject({ ok: true });
    await room.did(room.staff, 'polls.open', { pollId, townIds: [last] });
    expect(await poll()).toMatchObject({ state: 'open', openTownIds: [first, last] });
    expect(await vote(59, 0)).toMatchObject({ ok: true });
    await room.did(room.staff, 'polls.open', { pollId });
    expect((await poll()).openTownIds).toBeNull();
    expect(await room.give(room.staff, 'polls.open', { pollId })).toMatchObject({ code: 'wrong_state' });
  });

  it('asks the same of a person in the database as the contract does', async () => {
    const { roomId } = room;
    const people = await server.database.query<
      { id: string; town_id: string | null; role: Voter['role']; joined_at: Date; account_id: string | null }[]
    >('SELECT id, town_id, role, joined_at, account_id FROM participant WHERE dialogue_id = $1', [roomId]);
    const electorates = [
      EVERYBODY,
      { ...EVERYBODY, townIds: [TownId.parse(people[0]?.town_id)] },
      { ...EVERYBODY, roles: ['citizen' as const, 'expert' as const] },
      { ...EVERYBODY, joinedBefore: new Date().toISOString() },
      { ...EVERYBODY, joinedBefore: people[0]?.joined_at.toISOString() ?? null },
      { ...EVERYBODY, membersOnly: true },
    ];
    for (const electorate of electorates) {
      const found = await server.database.query<{ id: string }[]>(
        `SELECT person.id FROM participant person, (SELECT $2::jsonb AS electorate) poll
          WHERE person.dialogue_id = $1 AND ${inElectorate('poll', 'person')} ORDER BY person.id`,
        [roomId, JSON.stringify(electorate)],
      );
      const expected = people.filter((it) =>
        isInElectorate(electorate, {
          townId: it.town_id,
          role: it.role,
          joinedAt: it.joined_at.toISOString(),
          isMember: it.account_id !== null,
        }),
      );
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id).sort());
    }
  });
});

describe('a decision', () => {
  it('can be made stricter while the poll is open, never weaker, and not before or after', async () => {
    const majority = { kind: 'majority' as const, share: null, base: 'cast' as const, towns: false };
    const decision = { quorum: { kind: 'people' as const, people: 5 }, threshold: majority };
    const stricter = { ...decision, quorum: { kind: 'people' as const, people: 9 } };
    const tighten = (to: typeof decision) =>
      room.give(room.staff, 'polls.tighten', { pollId, decision: to, reason: 'it binds the council' });
    await openPoll({ decision });
    const { questionHash: frozen } = await poll();
    expect(await tighten(decision)).toMatchObject({ code: 'only_stricter' });
    expect(await tighten(stricter)).toMatchObject({ ok: true });
    expect(await tighten(decision)).toMatchObject({ code: 'only_stricter' });
    expect(await poll()).toMatchObject({ decision: stricter, questionHash: frozen });
    await room.did(room.staff, 'polls.close', { pollId });
    expect(await tighten({ ...stricter, quorum: { kind: 'people', people: 20 } })).toMatchObject({
      code: 'wrong_state',
    });
  });
});

describe('a reveal in parts', () => {
  it('shows a town and nothing else, then all; too few are never shown', async () => {
    await openPoll();
    const [here, there] = [room.people[0]?.townId ?? '', room.people[59]?.townId ?? ''];
    await Promise.all([0, 1, 2, 3, 4, 5, 59, 58, 57, 56, 55, 54].map((voter) => vote(voter, voter < 30 ? 0 : 1)));
    await room.did(room.staff, 'polls.close', { pollId });
    await room.did(room.staff, 'polls.reveal', { pollId, part: { what: 'town', townId: here } });
    const part = await poll();
    expect(part).toMatchObject({ state: 'closed', result: null, shown: { townIds: [here], langs: [] } });
    expect(part.parts).toMatchObject([
      { townId: here, ballots: 6, options: [{ votes: 6 }, { votes: 0 }, { votes: 0 }] },
    ]);
    expect(JSON.stringify(part)).not.toContain(there);
    const unknown = await room.give(room.staff, 'polls.reveal', { pollId, part: { what: 'lang', lang: 'lv' } });
    expect(unknown).toMatchObject({ code: 'too_few_to_show' });
    await room.did(room.staff, 'polls.reveal', { pollId });
    expect(await poll()).toMatchObject({ state: 'revealed', result: { base: { ballots: 12 } } });
  });

  it('has no part for a town of four', async () => {
    await openPoll();
    await Promise.all([0, 1, 2, 3, 59, 58, 57, 56, 55].map((voter) => vote(voter, 0)));
    await room.did(room.staff, 'polls.close', { pollId });
    for (const voter of [0, 59]) {
      const part = { what: 'town' as const, townId: room.people[voter]?.townId ?? '' };
      expect(await room.give(room.staff, 'polls.reveal', { pollId, part })).toMatchObject({ code: 'too_few_to_show' });
    }
    const kept = await server.database.query<{ cells: object }[]>(
      'SELECT sealed_cells AS cells FROM poll WHERE id = $1',
      [pollId],
    );
    expect(kept[0]?.cells).toMatchObject({ byTown: {} });
  });
});

describe('a poll given up', () => {
  it.each(['open_hand', 'confidential'])('has no result, whatever was answered (%s)', async (secrecy) => {
    await openPoll({ secrecy });
    await vote(0, 0);
    await room.did(room.staff, 'polls.withdraw', { pollId, reason: 'wrong wording' });
    expect(await poll()).toMatchObject({ state: 'withdrawn', result: null });
    expect(await room.give(room.staff, 'polls.reveal', { pollId })).toMatchObject({ code: 'wrong_state' });
    expect(await vote(0, 1)).toEqual({ ok: false, code: 'poll_not_open' });
    expect((await room.personal(0)).ballots?.[pollId]).toBeUndefined();
    if (secrecy === 'confidential') expect(await stored()).toBe(0);
    const keys = await server.database.query('SELECT 1 FROM poll_key WHERE poll_id = $1', [pollId]);
    expect(keys).toEqual([]);
  });
});

describe('a poll left open in a dialogue that is closed', () => {
  it('takes no further ballot, and can still be closed and shown', async () => {
    await openPoll();
    await vote(0, 0);
    await room.did(room.staff, 'dialogue.set-state', { state: 'closed' });
    expect(await vote(1, 1)).toMatchObject({ ok: false, code: 'poll_not_open' });
    await room.did(room.staff, 'polls.close', { pollId });
    await room.did(room.staff, 'polls.reveal', { pollId });
    expect((await poll()).result?.base.ballots).toBe(1);
  });
});

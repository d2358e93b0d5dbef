import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StatementId } from '@polylogue/shared/kernel/ids';
import { listModeration } from '@polylogue/shared/moderation/routes';
import type { CommandOutput } from '@polylogue/shared/rooms/commands';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { MOST_STATEMENTS } from './domain/statement-life.js';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { Transactions } from '../../core/database/transactions.js';
import { PersonalDataSources } from '../../core/identity/personal-data.js';
import { LiveSources } from '../../core/live/live-sources.js';

let server: TestApp;
let room: CommandRoom;

beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 300);
}, 60_000);
afterAll(() => server.stop());

const write = async (at: number, text: string, inRoom = room): Promise<StatementId> =>
  (await inRoom.did(inRoom.person(at), 'statements.write', { text, lang: 'en' })).statementId;
const vote = (at: number, statementId: StatementId, value: VoteValue, key?: string) =>
  room.give(room.person(at), 'statements.vote', { statementId, value }, key);
const shown = async (id: StatementId, inRoom = room) =>
  (await inRoom.state('everyone')).statements.some((it) => it.id === id);
const counts = async (id: StatementId) =>
  (await server.app.get(LiveSources).find('statement')?.read(room.roomId, [id]))?.[0];
const setHolds = (inRoom: CommandRoom, holds: boolean) =>
  server.database.query('UPDATE dialogue SET holds_statements = $2 WHERE id = $1', [inRoom.roomId, holds]);

describe('writing', () => {
  it('publishes at once where the dialogue holds nothing back, numbered from 1', async () => {
    const own = await makeCommandRoom(server, 30);
    await Promise.all(Array.from({ length: 30 }, (_, at) => write(at, `Statement of person ${at}`, own)));
    const numbers = (await own.state('everyone')).statements.map(({ number }) => number);
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  });

  it('is refused with more than 280 characters, without any, and with control characters', async () => {
    const code = async (text: string) => room.give(room.person(0), 'statements.write', { text, lang: 'en' });
    expect(await code('x'.repeat(281))).toMatchObject({ code: 'text_too_long', params: { limit: 280 } });
    expect(await code(' \u200b ')).toMatchObject({ code: 'text_empty' });
    expect(await code('a\u0000b')).toMatchObject({ code: 'text_unreadable' });
  });

  it('is refused when the room is not open', async () => {
    const own = await makeCommandRoom(server, 1);
    await own.did(own.staff, 'dialogue.set-state', { state: 'closed' });
    expect(await own.give(own.person(0), 'statements.write', { text: 'Too late', lang: 'en' })).toMatchObject({
      code: 'room_not_open',
    });
  });

  it('allows a hundred in ten minutes, then says when to come back', async () => {
    for (let n = 0; n < MOST_STATEMENTS; n++) await write(299, `One of many, ${n}`);
    const refused = await room.give(room.person(299), 'statements.write', { text: 'One too many', lang: 'en' });
    expect(refused).toMatchObject({ ok: false, code: 'too_many' });
    expect(refused.ok ? 0 : Number(refused.params?.seconds)).toBeGreaterThan(500);
  });

  it('sent twice with one key is written once', async () => {
    const key = randomUUID();
    const input = { text: 'Only once, please', lang: 'en' };
    const first = await room.give(room.person(1), 'statements.write', input, key);
    expect(await room.give(room.person(1), 'statements.write', input, key)).toMatchObject({
      ok: true,
      value: first.ok && first.value,
    });
    expect((await room.state('everyone')).statements.filter(({ text }) => text === input.text)).toHaveLength(1);
  });
});

describe('a held statement', () => {
  it('waits for staff: nobody else sees it or votes on it, its author sees what becomes of it', async () => {
    const own = await makeCommandRoom(server, 2);
    await setHolds(own, true);
    const id = await write(0, 'A secret canary word', own);
    expect((await own.state('staff')).held.map((it) => it.id)).toEqual([id]);
    expect(JSON.stringify(await own.state('everyone'))).not.toContain('canary');
    expect(await own.log('everyone')).not.toContain('canary');
    const ballot = { statementId: id, value: 1 as const };
    expect(await own.give(own.person(1), 'statements.vote', ballot)).toMatchObject({ code: 'statement_not_open' });
    await own.did(own.staff, 'statements.decline', { statementId: id, reason: 'about a named person' });
    expect((await own.personal(0)).statements).toMatchObject([
      { id, state: 'declined', reason: 'about a named person' },
    ]);
    expect(await own.log('staff')).not.toContain('canary');
    await own.did(own.staff, 'statements.publish', { statementId: id });
    expect(await shown(id, own)).toBe(true);
    expect((await own.personal(0)).statements).toMatchObject([{ id, state: 'published', reason: null }]);
  });

  it('is decided by staff only, and only where its state allows', async () => {
    const id = await write(2, 'Published at once');
    expect(await room.give(room.person(3), 'statements.hide', { statementId: id, reason: 'not mine' })).toMatchObject({
      code: 'not_allowed',
    });
    expect(await room.give(room.staff, 'statements.publish', { statementId: id })).toMatchObject({
      code: 'wrong_state',
    });
    expect(await room.give(room.staff, 'statements.hide', { statementId: id, reason: ' ' })).toMatchObject({
      code: 'reason_missing',
    });
  });
});

describe('a hidden statement', () => {
  it('is absent everywhere but for staff and its author, and comes back with its votes', async () => {
    const id = await write(4, 'The pelican statement');
    await vote(5, id, 1);
    await room.did(room.staff, 'statements.hide', { statementId: id, reason: 'insults a neighbour' });
    expect(await shown(id)).toBe(false);
    for (const audience of ['everyone', 'staff'] as const) {
      expect(JSON.stringify(await room.state(audience))).not.toContain('pelican');
      expect(await room.log(audience)).not.toContain('pelican');
    }
    expect(await counts(id)).toBeUndefined();
    expect(JSON.stringify(await room.personal(5))).not.toContain(id);
    expect(await vote(6, id, 1)).toMatchObject({ code: 'statement_not_open' });
    expect((await room.personal(4)).statements?.find((it) => it.id === id)).toMatchObject({
      state: 'hidden',
      reason: 'insults a neighbour',
    });
    const desk = await call(server, listModeration, { params: { roomId: room.roomId }, cookie: room.cookie });
    expect(valueOf(desk).items).toEqual([]);
    await room.did(room.staff, 'statements.restore', { statementId: id, reason: 'a misunderstanding' });
    expect(await shown(id)).toBe(true);
    expect(await counts(id)).toMatchObject({ value: { agree: 1, disagree: 0, pass: 0 } });
  });

  it('takes no vote after it is hidden, however many are on their way', async () => {
    const id = await write(7, 'Voted on while it goes');
    const answers: boolean[] = [];
    const votes = Array.from({ length: 200 }, async (_, at) => {
      await new Promise((resolve) => setTimeout(resolve, at % 40));
      answers.push((await vote(at, id, 1)).ok);
    });
    await new Promise((resolve) => setTimeout(resolve, 15));
    await room.did(room.staff, 'statements.hide', { statementId: id, reason: 'a test of the race' });
    const told = answers.filter(Boolean).length;
    await Promise.all(votes);
    const rows: { n: number }[] = await server.database.query(
      'SELECT count(*)::int AS n FROM statement_vote WHERE statement_id = $1',
      [id],
    );
    expect(rows[0]?.n).toBe(answers.filter(Boolean).length);
    expect(answers.filter(Boolean).length).toBeGreaterThanOrEqual(told);
  });
});

describe('voting', () => {
  it('stores of 50 different votes of one person at once what the highest revision was told', async () => {
    const id = await write(8, 'Changed minds');
    const values = [1, 0, -1] as const;
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => vote(9, id, values[at % 3] ?? 0)));
    const told = answers.map((answer) => (answer.ok ? (answer.value as CommandOutput<'statements.vote'>) : null));
    const last = told.reduce((best, it) => (it && (!best || it.revision > best.revision) ? it : best), null);
    expect((await room.personal(9)).votes?.[id]).toBe(last?.value);
    expect(await counts(id)).toMatchObject({ version: last?.revision });
  });

  it('counts the first votes of 200 newcomers at once, each once', async () => {
    const id = await write(10, 'Everybody at once');
    const answers = await Promise.all(Array.from({ length: 200 }, (_, at) => vote(at, id, at % 2 ? 1 : -1)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await counts(id)).toMatchObject({ version: 200, value: { agree: 100, disagree: 100, pass: 0 } });
  });

  it('answers for an unknown statement as for one of another room', async () => {
    const other = await makeCommandRoom(server, 1);
    const foreign = await write(0, 'Of another room', other);
    const known = await vote(11, foreign, 1);
    expect(known).toEqual({ ok: false, code: 'not_found' });
    const unknown = randomUUID() as StatementId;
    expect(await vote(11, unknown, 1)).toEqual(known);
    expect(await room.give(room.staff, 'statements.hide', { statementId: foreign, reason: 'not ours' })).toEqual(known);
  });

  it('leaves an event of every vote and none of a retry, the last of them being what stands', async () => {
    const id = await write(12, 'What was thought before');
    const key = randomUUID();
    await vote(13, id, 1, key);
    await vote(13, id, -1);
    await vote(13, id, 1, key);
    await vote(13, id, -1);
    await vote(14, id, 0);
    const events: { value: number; person: string }[] = await server.database.query(
      'SELECT value, participant_id AS person FROM statement_vote_event WHERE statement_id = $1 ORDER BY seq',
      [id],
    );
    const [first, second] = [room.people[13]?.id, room.people[14]?.id];
    expect(events).toEqual([
      { value: 1, person: first },
      { value: -1, person: first },
      { value: -1, person: first },
      { value: 0, person: second },
    ]);
    const gone = await write(12, 'Hidden before anybody voted');
    await room.did(room.staff, 'statements.hide', { statementId: gone, reason: 'a test of refused votes' });
    await vote(13, gone, 1);
    expect(await server.database.query('SELECT 1 FROM statement_vote_event WHERE statement_id = $1', [gone])).toEqual(
      [],
    );
  });

  it('ends when the dialogue closes', async () => {
    const own = await makeCommandRoom(server, 1);
    const id = await write(0, 'The last word', own);
    await own.did(own.staff, 'dialogue.set-state', { state: 'closed' });
    expect(await own.give(own.person(0), 'statements.vote', { statementId: id, value: 1 })).toMatchObject({
      code: 'room_not_open',
    });
  });
});

describe('erasure', () => {
  it('takes the words from every channel, and no step of staff brings them back', async () => {
    const own = await makeCommandRoom(server, 2);
    const id = await write(0, 'My flamingo words', own);
    const [me] = own.people;
    if (!me) throw new Error('nobody');
    await server.app.get(Transactions).run((tx) => server.app.get(PersonalDataSources).erase(tx, own.roomId, me.id));
    expect(await shown(id, own)).toBe(false);
    expect(await own.log('staff')).not.toContain('flamingo');
    const rows: { text: string }[] = await server.database.query('SELECT text FROM statement WHERE id = $1', [id]);
    expect(rows).toEqual([{ text: '' }]);
    expect(await own.give(own.staff, 'statements.restore', { statementId: id, reason: 'bring it back' })).toMatchObject(
      { code: 'wrong_state' },
    );
  });
});

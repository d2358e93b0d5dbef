import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgendaFacade } from '../agenda/agenda.facade.js';
import { eraseMe, getMyData } from '@polylogue/shared/privacy/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { citizenIn, makeRoom, staffIn, type TestRoom } from '../../../test/factories/room.js';
import { until } from '../../../test/room-person.js';
import { Transactions } from '../../core/database/transactions.js';

let server: TestApp;
let room: TestRoom;
beforeAll(async () => {
  server = await startApp();
  room = await makeRoom(server, 'erasure');
}, 60_000);
afterAll(() => server.stop());

const NAME = 'Canary Zvonimir';
const STATEMENT = 'Canary statement about counters';
const CONTRIBUTION = 'Canary contribution about libraries';

const read = async (path: string, headers: Record<string, string>): Promise<string> => {
  const response = await fetch(server.url + path, { headers });
  return response.text();
};

describe('leaving and erasing', () => {
  it('takes name and texts off every channel, keeps the votes, and closes the sockets', async () => {
    const [thread, debate] = await server.app.get(Transactions).run((tx) =>
      server.app.get(AgendaFacade).append(tx, room.roomId, [
        {
          kind: 'thread',
          title: { en: 'Thread' },
          detail: null,
          plannedStart: null,
          plannedMinutes: 60,
          speakSeconds: null,
        },
        {
          kind: 'debate',
          title: { en: 'Debate' },
          detail: null,
          plannedStart: null,
          plannedMinutes: 60,
          speakSeconds: 60,
        },
      ]),
    );
    const staff = await staffIn(server, room);
    const other = await citizenIn(server, room, 'Other');
    const canary = await citizenIn(server, room, NAME);
    const bearer = { authorization: `Bearer ${canary.token}` };
    const itemId = thread?.id ?? randomUUID();
    await staff.send('agenda.start', { itemId });
    expect(
      await canary.send('threads.contribute', {
        itemId,
        parentId: null,
        stance: 'for',
        text: CONTRIBUTION,
        lang: 'hr',
      } as never),
    ).toMatchObject({ ok: true });
    const written = await canary.send('statements.write', { text: STATEMENT, lang: 'hr' });
    expect(written.ok).toBe(true);
    const first = await other.send('statements.write', { text: 'Another statement', lang: 'hr' });
    await until(
      'the statement is out',
      () => other.facts.filter(({ type }) => type === 'statement.published').length >= 2,
    );
    expect(first.ok).toBe(true);
    const statements = await server.database.query<{ id: string; text: string }[]>(
      'SELECT id, text FROM statement WHERE dialogue_id = $1',
      [room.roomId],
    );
    const another = statements.find(({ text }) => text === 'Another statement');
    expect(await canary.send('statements.vote', { statementId: another?.id ?? '', value: 1 })).toMatchObject({
      ok: true,
    });

    // On the floor, cut off by the next item, and in the notes that an undo would bring back.
    await staff.send('agenda.start', { itemId: debate?.id ?? '' });
    const asked = await canary.send('speaking.ask', { itemId: debate?.id ?? '', stance: null });
    const { requestId } = (asked as { value: { requestId: string } }).value;
    await staff.send('speaking.call', { requestId });
    const cut = await staff.send('agenda.start', { itemId });
    const { actionId } = (cut as { value: { actionId: string } }).value;

    const mine = JSON.parse(await read(`/api/rooms/${room.roomId}/my-data`, bearer));
    expect(mine.participant.name).toBe(NAME);
    expect(mine.consents).toHaveLength(1);
    expect(JSON.stringify(mine)).toContain(STATEMENT);
    expect(JSON.stringify(mine)).toContain(CONTRIBUTION);
    expect(mine.votes).toHaveLength(1);

    const erased = await fetch(`${server.url}/api/rooms/${room.roomId}/me`, { method: 'DELETE', headers: bearer });
    expect(erased.status).toBe(200);
    await until('the socket is closed', () => canary.isClosed, 2000);
    expect(await staff.send('agenda.undo', { actionId })).toMatchObject({ ok: true });
    const seen = await staff.enter();
    expect(seen.ok && seen.snapshot?.speaking).toMatchObject({ current: null, queue: [] });

    const channels = await Promise.all([
      read(`/api/rooms/${room.roomId}/snapshot?as=staff`, { cookie: room.staffCookie }),
      read(`/api/rooms/${room.roomId}/facts?as=staff&after=1`, { cookie: room.staffCookie }),
      read(`/api/rooms/${room.roomId}/snapshot`, { authorization: `Bearer ${other.token}` }),
      read(`/api/rooms/${room.roomId}/facts?after=1`, { authorization: `Bearer ${other.token}` }),
      read(`/api/rooms/${room.roomId}/moderation?state=published`, { cookie: room.staffCookie }),
      read(`/api/rooms/${room.roomId}/moderation?state=hidden`, { cookie: room.staffCookie }),
      read(`/api/rooms/${room.roomId}/actions`, { cookie: room.staffCookie }),
      read(`/api/dialogues/${room.slug}`, {}),
      read(`/en/d/${room.slug}`, {}),
    ]);
    for (const channel of channels) expect(channel).not.toMatch(/canary/i);
    const tables = await server.database.query<{ table_name: string }[]>(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
    );
    for (const { table_name: table } of tables) {
      const rows = await server.database.query(`SELECT 1 FROM "${table}" AS t WHERE t::text ILIKE '%canary%'`);
      expect({ table, rows }).toEqual({ table, rows: [] });
    }
    const votes = await server.database.query<{ votes: number }[]>(
      'SELECT count(*)::int AS votes FROM statement_vote WHERE statement_id = $1',
      [another?.id],
    );
    expect(votes[0]?.votes).toBe(1);
    expect(await read(`/api/rooms/${room.roomId}/me`, bearer)).toContain('sign_in_needed');
    staff.leave();
    other.leave();
  }, 30_000);

  it('is open to somebody who was sent out: their data stays theirs', async () => {
    const staff = await staffIn(server, room);
    const citizen = await citizenIn(server, room, 'Canary sent out');
    const you = await citizen.enter();
    const participantId = you.ok ? (you.you.participant?.id ?? '') : '';
    await staff.send('participants.remove', { participantId, reason: 'shouted' });
    const cookie = `pl_${room.roomId.slice(0, 8)}=${citizen.token}`;
    expect(valueOf(await call(server, getMyData, { params: { roomId: room.roomId }, cookie })).participant.name).toBe(
      'Canary sent out',
    );
    valueOf(await call(server, eraseMe, { params: { roomId: room.roomId }, cookie }));
    expect((await call(server, eraseMe, { params: { roomId: room.roomId }, cookie })).failure?.code).toBe(
      'sign_in_needed',
    );
    staff.leave();
  });

  it('needs a participant of the room', async () => {
    expect((await call(server, eraseMe, { params: { roomId: room.roomId } })).failure?.code).toBe('sign_in_needed');
    expect(
      (await call(server, getMyData, { params: { roomId: room.roomId }, cookie: room.staffCookie })).failure?.code,
    ).toBe('sign_in_needed');
    expect(
      valueOf(
        await call(server, getMyData, {
          params: { roomId: room.roomId },
          cookie: `pl_${room.roomId.slice(0, 8)}=${(await citizenIn(server, room)).token}`,
        }),
      ).statements,
    ).toEqual([]);
  });
});

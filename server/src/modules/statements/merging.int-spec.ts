import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StatementId } from '@polylogue/shared/kernel/ids';
import { listModeration } from '@polylogue/shared/moderation/routes';
import { findNearDuplicates } from '@polylogue/shared/statements/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';

let server: TestApp;
beforeAll(async () => {
  server = await startApp();
}, 60_000);
afterAll(() => server.stop());

const write = async (room: CommandRoom, at: number, text: string): Promise<StatementId> =>
  (await room.did(room.person(at), 'statements.write', { text, lang: 'en' })).statementId;
const merge = (room: CommandRoom, statementId: StatementId, into: StatementId) =>
  room.give(room.staff, 'statements.merge', { statementId, into, reason: 'says the same' });
const shown = async (room: CommandRoom) => (await room.state('everyone')).statements.map(({ id }) => id);
const ownOf = async (room: CommandRoom, at: number) => (await room.personal(at)).statements;
const hold = (room: CommandRoom) =>
  server.database.query('UPDATE dialogue SET holds_statements = true WHERE id = $1', [room.roomId]);
const votesOn = (id: StatementId) =>
  server.database.query<{ value: number }[]>(
    'SELECT value FROM statement_vote WHERE statement_id = $1 ORDER BY value',
    [id],
  );

describe('merging', () => {
  it('takes a statement away; the votes on both stay apart, and its author learns into which and why', async () => {
    const room = await makeCommandRoom(server, 3);
    const first = await write(room, 0, 'We need more buses');
    const second = await write(room, 1, 'More buses are needed');
    await room.did(room.person(2), 'statements.vote', { statementId: first, value: -1 });
    await room.did(room.person(2), 'statements.vote', { statementId: second, value: 1 });
    expect(await merge(room, second, first)).toMatchObject({ ok: true });
    expect(await shown(room)).toEqual([first]);
    expect(await room.log('everyone')).not.toContain('More buses are needed');
    expect([await votesOn(first), await votesOn(second)]).toEqual([[{ value: -1 }], [{ value: 1 }]]);
    expect(await ownOf(room, 1)).toMatchObject([
      { id: second, state: 'merged', mergedInto: first, reason: 'says the same' },
    ]);
    const late = { statementId: second, value: 1 as const };
    expect(await room.give(room.person(0), 'statements.vote', late)).toMatchObject({ code: 'statement_not_open' });
    const [logged] = await server.database.query<{ verb: string; subject_id: string; reason: string }[]>(
      `SELECT verb, subject_id, reason FROM staff_action WHERE room_id = $1 ORDER BY at DESC LIMIT 1`,
      [room.roomId],
    );
    expect(logged).toEqual({ verb: 'statements.merge', subject_id: second, reason: 'says the same' });
  });

  it('is undone by restoring: statement and votes are back', async () => {
    const room = await makeCommandRoom(server, 2);
    const [first, second] = [await write(room, 0, 'We need more buses'), await write(room, 1, 'More buses are needed')];
    await room.did(room.person(0), 'statements.vote', { statementId: second, value: 1 });
    await merge(room, second, first);
    await room.did(room.staff, 'statements.restore', { statementId: second, reason: 'not the same' });
    expect(await shown(room)).toEqual([first, second]);
    expect((await room.personal(0)).votes).toEqual({ [second]: 1 });
    expect(await ownOf(room, 1)).toMatchObject([{ state: 'published', mergedInto: null, reason: null }]);
  });

  it('takes a held statement out of the queue, and publishing it undoes that', async () => {
    const room = await makeCommandRoom(server, 2);
    const first = await write(room, 0, 'We need more buses');
    await hold(room);
    const second = await write(room, 1, 'More buses are needed');
    expect(await merge(room, first, second)).toMatchObject({ code: 'wrong_state' });
    await merge(room, second, first);
    expect((await room.state('staff')).held).toEqual([]);
    expect(await ownOf(room, 1)).toMatchObject([{ state: 'merged', mergedInto: first }]);
    const desk = `${listModeration.path.replace(':roomId', room.roomId)}?state=declined`;
    const listed = await fetch(server.url + desk, { headers: { cookie: room.cookie } });
    expect(await listed.json()).toMatchObject({ items: [{ id: second, mergedInto: first, reason: 'says the same' }] });
    await room.did(room.staff, 'statements.publish', { statementId: second });
    expect(await shown(room)).toEqual([first, second]);
  });

  it('leads an author through further merges to what is shown in the end, or to nothing', async () => {
    const room = await makeCommandRoom(server, 3);
    const ids = await Promise.all([0, 1, 2].map((at) => write(room, at, `We need more buses, said ${at}`)));
    const [first, second, third] = ids;
    if (!first || !second || !third) throw new Error('missing');
    await merge(room, first, second);
    await merge(room, second, third);
    expect(await ownOf(room, 0)).toMatchObject([{ state: 'merged', mergedInto: third }]);
    await room.did(room.staff, 'statements.hide', { statementId: third, reason: 'about a person' });
    expect(await ownOf(room, 0)).toMatchObject([{ state: 'merged', mergedInto: null }]);
  });

  it('is for staff, with a reason, and not into a statement of another dialogue', async () => {
    const [room, other] = [await makeCommandRoom(server, 1), await makeCommandRoom(server, 1)];
    const [mine, twin] = [await write(room, 0, 'We need more buses'), await write(room, 0, 'More buses are needed')];
    const theirs = await write(other, 0, 'More buses are needed');
    const input = { statementId: twin, into: mine, reason: 'says the same' };
    expect(await room.give(room.person(0), 'statements.merge', input)).toMatchObject({ code: 'not_allowed' });
    expect(await room.give(room.staff, 'statements.merge', { ...input, reason: ' ' })).toMatchObject({
      code: 'reason_missing',
    });
    expect(await merge(room, mine, theirs)).toMatchObject({ code: 'not_found' });
    expect(await merge(room, mine, mine)).toMatchObject({ code: 'wrong_state' });
  });
});

describe('near-duplicates', () => {
  it('are proposed to staff for held and published statements, never the statement itself', async () => {
    const room = await makeCommandRoom(server, 2);
    const first = await write(room, 0, 'We need more buses in the evening');
    await hold(room);
    const second = await write(room, 1, 'More buses are needed in the evening');
    const similarTo = async (statementId: StatementId) => {
      const params = { roomId: room.roomId, statementId };
      const { similar } = valueOf(await call(server, findNearDuplicates, { params, cookie: room.cookie }));
      return similar.map((it) => it.statementId);
    };
    expect([await similarTo(first), await similarTo(second)]).toEqual([[], [first]]);
    const params = { roomId: room.roomId, statementId: first };
    expect((await call(server, findNearDuplicates, { params })).failure).not.toBeNull();
  });
});

describe('an author', () => {
  it('reads how a statement was received from five votes on', async () => {
    const room = await makeCommandRoom(server, 6);
    const id = await write(room, 0, 'We need more buses');
    const vote = (at: number, value: 1 | 0 | -1) =>
      room.did(room.person(at), 'statements.vote', { statementId: id, value });
    for (const at of [1, 2, 3]) await vote(at, 1);
    await vote(4, -1);
    expect(await ownOf(room, 0)).toMatchObject([{ votes: null }]);
    await vote(5, 0);
    expect(await ownOf(room, 0)).toMatchObject([{ votes: { agree: 3, disagree: 1, pass: 1 } }]);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eraseMe } from '@polylogue/shared/privacy/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom, staffCaller } from '../../../test/factories/command-room.js';
import { hashToken } from '../secrets/tokens.js';
import { Transactions } from '../database/transactions.js';
import { lockRoom } from '../facts/room-lock.js';
import { until } from '../../../test/room-person.js';

let server: TestApp;
let room: CommandRoom;
beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 4);
});
afterAll(() => server.stop());

const token = async (at: number): Promise<string> => {
  const secret = `token-${randomUUID()}`;
  await server.database.query('INSERT INTO participant_token (participant_id, token_hash) VALUES ($1, $2)', [
    room.people[at]?.id,
    hashToken(secret),
  ]);
  return secret;
};

/** How many connections wait for a lock in this database. */
const waiting = async (): Promise<number> => {
  const rows: { n: number }[] = await server.database.query(
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0]?.n ?? 0;
};

describe('a command of somebody who goes while it waits', () => {
  it('leaves nothing behind an erasure', async () => {
    const cookie = `pl_${room.roomId.slice(0, 8)}=${await token(0)}`;
    let isLocked = false;
    let isFree = false;
    const holder = server.app.get(Transactions).run(async (tx) => {
      await lockRoom(tx, room.roomId);
      isLocked = true;
      await until('both wait', () => isFree);
    });
    await until('the room is held', () => isLocked);
    const erased = call(server, eraseMe, { params: { roomId: room.roomId }, cookie });
    await until('the erasure waits', async () => (await waiting()) === 1);
    // Checked while the person is still there, done after they are gone.
    const written = room.give(room.person(0), 'statements.write', { text: 'Canary after the end', lang: 'en' });
    await until('the statement waits', async () => (await waiting()) === 2);
    isFree = true;
    await holder;
    valueOf(await erased);
    expect(await written).toMatchObject({ ok: false, code: 'sign_in_needed' });
    expect(await server.database.query("SELECT 1 FROM statement WHERE text LIKE 'Canary%'")).toEqual([]);
    expect(await room.log('staff')).not.toContain('Canary');
  });
});

describe('a key', () => {
  it('of one room is not a receipt in another', async () => {
    const other = await makeCommandRoom(server, 1);
    await server.database.query(
      `INSERT INTO role_grant (account_id, role, scope_kind, scope_id, network_id)
       SELECT account_id, 'facilitator', 'network', $1, $1 FROM role_grant WHERE scope_id = $2`,
      [other.networkId, room.networkId],
    );
    const key = randomUUID();
    const closed = { state: 'closed' as const };
    expect(await room.give(room.staff, 'dialogue.set-state', closed, key)).toMatchObject({ ok: true });
    const elsewhere = await staffCaller(server, other.roomId, room.cookie);
    expect(await room.give(elsewhere, 'dialogue.set-state', closed, key)).toMatchObject({ code: 'key_reused' });
  });
});

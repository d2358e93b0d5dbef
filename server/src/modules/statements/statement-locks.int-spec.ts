import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StatementId } from '@polylogue/shared/kernel/ids';
import { type TestApp, startApp } from '../../../test/app.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { until } from '../../../test/room-person.js';
import { Transactions } from '../../core/database/transactions.js';

let server: TestApp;
let room: CommandRoom;
beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 3);
}, 60_000);
afterAll(() => server.stop());

const write = async (text: string): Promise<StatementId> =>
  (await room.did(room.person(0), 'statements.write', { text, lang: 'en' })).statementId;

/** How many connections wait for a lock in this database. */
const waiting = async (): Promise<number> => {
  const rows: { n: number }[] = await server.database.query(
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0]?.n ?? 0;
};

/** Holds a statement alone until it is let go. */
async function held(id: StatementId): Promise<() => Promise<void>> {
  let [isHeld, isFree] = [false, false];
  const holder = server.app.get(Transactions).run(async (tx) => {
    await tx.manager.query('SELECT 1 FROM statement WHERE id = $1 FOR UPDATE', [id]);
    isHeld = true;
    await until('it is let go', () => isFree, 20_000);
  });
  await until('it is held', () => isHeld);
  return async () => {
    isFree = true;
    await holder;
  };
}

const isFree = async (id: StatementId): Promise<boolean> =>
  (await server.database.query('SELECT 1 FROM statement WHERE id = $1 FOR UPDATE SKIP LOCKED', [id])).length === 1;

describe('merging while people vote on both statements', () => {
  it('takes them in the order in which votes do, so that neither waits for the other', async () => {
    const [first, second] = [await write('We need more buses'), await write('More buses are needed')].sort();
    if (!first || !second) throw new Error('missing');
    const letGo = await held(first);
    const votes = [first, second].map((statementId) =>
      room.give(room.person(1), 'statements.vote', { statementId, value: 1 }),
    );
    await until('the votes wait', async () => (await waiting()) === 1);
    const merge = { statementId: second, into: first, reason: 'says the same' };
    const merged = room.give(room.staff, 'statements.merge', merge);
    await until('merging waits', async () => (await waiting()) === 2);
    expect(await isFree(second)).toBe(true);
    await letGo();
    expect(await Promise.all(votes)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await merged).toMatchObject({ ok: true });
  });
});

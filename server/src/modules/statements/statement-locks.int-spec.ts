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

describe('editing while people vote', () => {
  it('lets no vote stand on words that its voter did not read: they change, or the votes come first', async () => {
    const crowd = await makeCommandRoom(server, 60);
    for (const round of Array.from({ length: 6 }).keys()) {
      const { seeds } = await crowd.did(crowd.staff, 'statements.seed', {
        seeds: [{ text: `First words of round ${round}`, lang: 'en' }],
        state: 'published',
      });
      const statementId = seeds[0]?.statementId;
      if (!statementId) throw new Error('nothing was seeded');
      const vote = (at: number) =>
        crowd.give(crowd.person(at), 'statements.vote', { statementId, value: 1, edition: 1 });
      const edit = { statementId, text: `Other words of round ${round}`, lang: 'en', origin: null, reason: 'a name' };
      const early = crowd.people.slice(0, 30).map((_, at) => (round < 3 ? vote(at) : null));
      const edited = crowd.give(crowd.staff, 'statements.edit', edit);
      if (round % 3 === 2) await edited;
      const late = crowd.people.slice(30).map((_, at) => vote(30 + at));
      const codes = (await Promise.all([...early, ...late])).flatMap((it) => (it === null ? [] : it.ok || it.code));
      const change = await edited;
      expect(new Set(codes)).toEqual(new Set([change.ok ? 'statement_changed' : true]));
      if (!change.ok) expect(change.code).toBe('already_voted');
    }
  }, 30_000);
});

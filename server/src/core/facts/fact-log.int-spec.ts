import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, ok } from '@polylogue/shared/kernel/result';
import { type TestApp, startApp } from '../../../test/app.js';
import { Transactions } from '../database/transactions.js';
import { FactLog } from './fact-log.js';
import { RoomReplicas } from './room-replicas.js';

const statement = (text: string) => ({
  type: 'statement.published' as const,
  payload: {
    id: randomUUID() as never,
    number: 1,
    text,
    lang: 'hr',
    authorId: null,
    townId: null,
    translations: {},
    origin: null,
    isSeed: false,
    at: '2026-11-21T18:00:00.000Z',
  },
});

describe('FactLog', () => {
  let test: TestApp;
  let facts: FactLog;
  let transactions: Transactions;
  let replicas: RoomReplicas;

  beforeAll(async () => {
    test = await startApp();
    facts = test.app.get(FactLog);
    transactions = test.app.get(Transactions);
    replicas = test.app.get(RoomReplicas);
  });
  afterAll(() => test.stop());

  const newRoom = async (): Promise<DialogueId> => {
    const roomId = DialogueId.parse(randomUUID());
    await transactions.run((tx) => facts.open(tx, roomId));
    return roomId;
  };
  const seqs = async (roomId: DialogueId): Promise<number[]> => {
    const rows: { seq: number }[] = await test.database.query('SELECT seq FROM fact WHERE room_id = $1 ORDER BY seq', [
      roomId,
    ]);
    return rows.map((row) => row.seq);
  };

  it('numbers facts without a gap though many write at once and some give up', async () => {
    const roomId = await newRoom();
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        transactions.attempt(async (tx) => {
          await facts.append(tx, roomId, statement(`text ${i}`));
          return i % 3 === 0 ? fail('wrong_state') : ok(null);
        }),
      ),
    );
    expect(await seqs(roomId)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('brings the replica level as soon as the commit is answered', async () => {
    const roomId = await newRoom();
    await transactions.run((tx) => facts.append(tx, roomId, statement('first')));
    expect((await replicas.level(roomId))?.state('everyone').statements.map((it) => it.text)).toEqual(['first']);
    await transactions.run((tx) => facts.append(tx, roomId, statement('second')));
    expect((await replicas.level(roomId))?.seq).toBe(2);
  });

  it('finds facts of another instance though no wake-up came', async () => {
    const roomId = await newRoom();
    await replicas.level(roomId);
    const other = await startApp({}, test.databaseUrl);
    try {
      const otherFacts = other.app.get(FactLog);
      await other.app.get(Transactions).run((tx) => otherFacts.append(tx, roomId, statement('from elsewhere')));
      const seen = new Promise<string[]>((resolve) => {
        replicas.onChange((change) => {
          if (change.replica.roomId === roomId)
            resolve(change.replica.state('everyone').statements.map((it) => it.text));
        });
      });
      expect(await seen).toEqual(['from elsewhere']);
    } finally {
      await other.stop();
    }
  });

  it('takes removed content out of the log itself', async () => {
    const roomId = await newRoom();
    const fact = statement('to be removed');
    await transactions.run((tx) => facts.append(tx, roomId, fact, { subjectId: fact.payload.id }));
    expect((await replicas.level(roomId))?.after('staff', 0)).toHaveLength(1);
    await transactions.run(async (tx) => {
      await facts.removeContent(tx, roomId, fact.payload.id);
      await facts.append(tx, roomId, { type: 'statement.hidden', payload: { id: fact.payload.id } });
    });
    const rows: { payload: unknown }[] = await test.database.query('SELECT payload FROM fact WHERE room_id = $1', [
      roomId,
    ]);
    expect(JSON.stringify(rows)).not.toContain('to be removed');
    const replica = await replicas.level(roomId);
    expect(JSON.stringify(replica?.state('staff'))).not.toContain('to be removed');
    // Memory answers no gap any more; the log, which does, is redacted.
    expect(replica?.after('staff', 0)).toBeNull();
  });

  it('lets a room go that nobody watches, and has it again when it is asked for', async () => {
    const roomId = await newRoom();
    await transactions.run((tx) => facts.append(tx, roomId, statement('still here')));
    await replicas.level(roomId);
    const later = performance.now() + 6 * 60_000;
    replicas.releaseIdle(() => true, later);
    expect(replicas.peek(roomId)).toBeDefined();
    replicas.releaseIdle(() => false, later + 6 * 60_000);
    expect(replicas.peek(roomId)).toBeUndefined();
    expect((await replicas.level(roomId))?.state('everyone').statements).toHaveLength(1);
  });

  it('refuses a fact for a room without a log', async () => {
    const unknown = DialogueId.parse(randomUUID());
    await expect(transactions.run((tx) => facts.append(tx, unknown, statement('lost')))).rejects.toThrow('has no log');
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StatementId } from '@polylogue/shared/kernel/ids';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { type TestApp, startApp } from '../../../test/app.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { LiveSources } from '../../core/live/live-sources.js';

let server: TestApp;
let room: CommandRoom;

beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 12);
}, 60_000);
afterAll(() => server.stop());

const write = async (text: string): Promise<StatementId> =>
  (await room.did(room.person(0), 'statements.write', { text, lang: 'en' })).statementId;
const vote = (at: number, statementId: StatementId, value: VoteValue, isImportant: boolean, key = randomUUID()) =>
  room.give(room.person(at), 'statements.vote', { statementId, value, isImportant }, key);
const counts = async (id: StatementId) =>
  (await server.app.get(LiveSources).find('statement')?.read(room.roomId, [id]))?.[0]?.value;

describe('"this matters to me"', () => {
  it('is stored with the vote, whatever the vote is, and told to the person', async () => {
    const id = await write('The bus must run on Sundays');
    expect(await vote(1, id, 0, true)).toMatchObject({ ok: true, value: { value: 0, isImportant: true, revision: 1 } });
    await vote(2, id, -1, true);
    await vote(3, id, 1, false);
    expect(await counts(id)).toEqual({ agree: 1, disagree: 1, pass: 1, important: 2 });
    expect((await room.personal(1)).important).toEqual({ [id]: true });
    expect((await room.personal(3)).important).toEqual({});
  });

  it('is taken back by the next vote that does not say it', async () => {
    const id = await write('The library must open earlier');
    await vote(1, id, 1, true);
    expect(await vote(1, id, 1, false)).toMatchObject({ value: { value: 1, isImportant: false, revision: 2 } });
    await vote(2, id, 1, true);
    expect(await room.give(room.person(2), 'statements.vote', { statementId: id, value: 1 })).toMatchObject({
      value: { isImportant: false },
    });
    expect(await counts(id)).toEqual({ agree: 2, disagree: 0, pass: 0, important: 0 });
  });

  it('is not undone by a late retry, and another mark under the same key is refused', async () => {
    const id = await write('More benches along the river');
    const key = randomUUID();
    await vote(1, id, 1, false, key);
    await vote(1, id, 1, true);
    expect(await vote(1, id, 1, false, key)).toMatchObject({ ok: true, value: { isImportant: true } });
    await vote(2, id, 1, false, key);
    expect(await vote(2, id, 1, true, key)).toMatchObject({ ok: false, code: 'key_reused' });
    expect(await counts(id)).toMatchObject({ important: 1 });
  });

  it('is not undone by a late retry of a vote that went into one batch with it', async () => {
    const id = await write('A bench in front of the school');
    const key = randomUUID();
    // At once, so that one row stands for both.
    const answers = await Promise.all([vote(1, id, 1, false, key), vote(1, id, -1, true)]);
    expect(answers).toMatchObject([{ value: { revision: 1 } }, { value: { revision: 1 } }]);
    expect(await vote(1, id, 1, false, key)).toMatchObject({ ok: true, value: { value: -1, isImportant: true } });
    expect(await counts(id)).toMatchObject({ agree: 0, disagree: 1, important: 1 });
  });

  it('is read by its author once five people have voted', async () => {
    const id = await write('A roof over the market');
    for (let at = 1; at <= 5; at++) await vote(at, id, 1, at <= 2);
    expect((await room.personal(0)).statements?.find((it) => it.id === id)?.votes).toEqual({
      agree: 5,
      disagree: 0,
      pass: 0,
      important: 2,
    });
  });

  it('is kept in every event, so that past times can be read again', async () => {
    const id = await write('A clinic twice a week');
    for (const isImportant of [true, false, true]) await vote(1, id, 1, isImportant);
    const rows: { mark: boolean }[] = await server.database.query(
      'SELECT is_important AS mark FROM statement_vote_event WHERE statement_id = $1 ORDER BY seq',
      [id],
    );
    expect(rows.map(({ mark }) => mark)).toEqual([true, false, true]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findNearDuplicates, findSimilarStatements, listNearDuplicates } from '@polylogue/shared/statements/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { Transactions } from '../../core/database/transactions.js';
import { SimilarStatementsRepository } from './similar-statements.repository.js';
import { SimilarStatements } from './similar-statements.service.js';
import { StatementsFacade } from './statements.facade.js';

let server: TestApp;
let room: CommandRoom;
beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 2);
  await seed(room, 'en', [
    'We need more buses in the evening',
    'Dogs must be kept on a lead',
    'The library closes too early',
  ]);
  await seed(room, 'hr', ['Potrebno nam je više čistih šetnica uz rijeku']);
  await seed(room, 'lv', ['Vakaros vajag vairāk autobusu']);
}, 60_000);
afterAll(() => server.stop());

const seed = (inRoom: CommandRoom, lang: string, texts: readonly string[]) =>
  server.app.get(Transactions).run((tx) =>
    server.app.get(StatementsFacade).seed(
      tx,
      inRoom.roomId,
      texts.map((text) => ({ text, lang, translations: {}, origin: null, authorId: null, townId: null, isSeed: true })),
    ),
  );

/** Texts of the statements found, the most similar first. */
async function textsLike(text: string, lang: string, inRoom = room): Promise<string[]> {
  const found = await server.app.get(SimilarStatementsRepository).similarTo(inRoom.roomId, { text, lang });
  for (const { likeness } of found) expect(likeness).toBeGreaterThanOrEqual(0.4);
  const { statements } = await inRoom.state('everyone');
  return found.map(({ statementId }) => statements.find(({ id }) => id === statementId)?.text ?? 'not published');
}

describe('statements like the one being written', () => {
  it('are found in spite of typing errors, endings and order', async () => {
    expect(await textsLike('More busses in the evenings', 'en')).toEqual(['We need more buses in the evening']);
    expect(await textsLike('in the evening buses are needed', 'en')).toEqual(['We need more buses in the evening']);
    expect(await textsLike('LIBRARY CLOSES EARLY', 'en')).toEqual(['The library closes too early']);
  });

  it('are found without accents, and whichever language the writer chose', async () => {
    expect(await textsLike('potrebno je vise cistih setnica', 'hr')).toHaveLength(1);
    expect(await textsLike('Vajag vairak autobusu vakaros', 'lv')).toEqual(['Vakaros vajag vairāk autobusu']);
    expect(await textsLike('Vajag vairāk autobusu vakaros', 'en')).toEqual(['Vakaros vajag vairāk autobusu']);
  });

  it('are found through a translation into the writer’s language', async () => {
    const own = await makeCommandRoom(server, 1);
    const [id] = await seed(own, 'sl', ['Knjižnica se zapre prezgodaj']);
    expect(await textsLike('The library closes too early', 'en', own)).toEqual([]);
    if (!id) throw new Error('nothing was seeded');
    const translation = { statementId: id, lang: 'en', text: 'The library closes too early' };
    await own.did(own.staff, 'statements.translate', translation);
    expect(await textsLike('The library closes early', 'en', own)).toEqual(['Knjižnica se zapre prezgodaj']);
    expect(await textsLike('The library closes early', 'fr', own)).toEqual([]);
  });

  it('are none where a word or two are shared by chance', async () => {
    expect(await textsLike('Taxes in the town are too high', 'en')).toEqual([]);
    expect(await textsLike('We need', 'en')).toEqual([]);
    expect(await textsLike('!!! ??? …', 'en')).toEqual([]);
    expect(await textsLike(`'); DROP TABLE statement; -- | & ! : * <->`, 'en')).toEqual([]);
  });

  it('are at most three, the most similar first', async () => {
    const own = await makeCommandRoom(server, 1);
    const ends = ['', ' at night', ' at night and on Sundays', ' at night, on Sundays and when it rains'];
    await seed(own, 'en', ends.map((end) => `Street lights should stay on${end}`).reverse());
    expect(await textsLike('Street lights should stay on', 'en', own)).toEqual(
      ends.slice(0, 3).map((end) => `Street lights should stay on${end}`),
    );
  });

  it('are never held, hidden, or of another dialogue', async () => {
    const own = await makeCommandRoom(server, 1);
    const text = 'We need more buses in the evening';
    expect(await textsLike(text, 'en', own)).toEqual([]);
    const [id] = await seed(own, 'en', [text]);
    expect(await textsLike(text, 'en', own)).toEqual([text]);
    if (id) await own.did(own.staff, 'statements.hide', { statementId: id, reason: 'said twice' });
    expect(await textsLike(text, 'en', own)).toEqual([]);
    await server.database.query('UPDATE dialogue SET holds_statements = true WHERE id = $1', [own.roomId]);
    await own.did(own.person(0), 'statements.write', { text, lang: 'en' });
    expect(await textsLike(text, 'en', own)).toEqual([]);
  });

  it('are told to people who take part, not to visitors or staff', async () => {
    const input = { params: { roomId: room.roomId }, body: { text: 'More buses in the evening', lang: 'en' } };
    expect((await call(server, findSimilarStatements, input)).failure).not.toBeNull();
    expect((await call(server, findSimilarStatements, { ...input, cookie: room.cookie })).failure).not.toBeNull();
  });

  it('are searched sixty times a minute by one person, not more, and others go on', async () => {
    const searches = server.app.get(SimilarStatements);
    const written = { text: 'More buses in the evening', lang: 'en' };
    const search = (at: number) => {
      const { actor } = room.person(at);
      if (actor.kind !== 'participant') throw new Error('no participant');
      return searches.search(actor.participantId, room.roomId, written);
    };
    for (let n = 0; n < 60; n++) expect((await search(0)).ok).toBe(true);
    expect(await search(0)).toMatchObject({ ok: false, code: 'too_many' });
    expect((await search(1)).ok).toBe(true);
  });
});

describe('pairs that say much the same', () => {
  it('are listed for staff, each once, the older or the published one as the original', async () => {
    const own = await makeCommandRoom(server, 1);
    const [first, second, third] = await seed(own, 'en', [
      'Street lights should stay on',
      'Dogs must be kept on a lead',
      'The street lights should stay on!',
    ]);
    await server.database.query('UPDATE dialogue SET holds_statements = true WHERE id = $1', [own.roomId]);
    const written = { text: 'dogs must be kept on leads', lang: 'en' };
    const { statementId: held } = await own.did(own.person(0), 'statements.write', written);
    const asked = { params: { roomId: own.roomId } };
    const { pairs } = valueOf(await call(server, listNearDuplicates, { ...asked, cookie: own.cookie }));
    expect(pairs.map(({ statementId, original }) => [statementId, original])).toEqual([
      [third, first],
      [held, second],
    ]);
    expect((await call(server, listNearDuplicates, asked)).failure).not.toBeNull();
    const different = { statementId: first ?? held, other: third ?? held };
    await own.did(own.staff, 'statements.keep-apart', different);
    const again = { statementId: different.other, other: different.statementId };
    expect(await own.give(own.staff, 'statements.keep-apart', again)).toMatchObject({ code: 'wrong_state' });
    const { pairs: proposed } = valueOf(await call(server, listNearDuplicates, { ...asked, cookie: own.cookie }));
    expect(proposed.map(({ statementId }) => statementId)).toEqual([held]);
    const besideThird = { params: { roomId: own.roomId, statementId: third ?? held }, cookie: own.cookie };
    expect(valueOf(await call(server, findNearDuplicates, besideThird)).similar).toEqual([]);
    await own.did(own.staff, 'statements.merge', { statementId: held, into: second ?? held, reason: 'the same' });
    const { pairs: left } = valueOf(await call(server, listNearDuplicates, { ...asked, cookie: own.cookie }));
    expect(left).toEqual([]);
  });
});

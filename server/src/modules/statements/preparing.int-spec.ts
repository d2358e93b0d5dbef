import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StatementId } from '@polylogue/shared/kernel/ids';
import { listModeration, listStaffActions } from '@polylogue/shared/moderation/routes';
import { applyFact, emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import { RoomFact } from '@polylogue/shared/rooms/facts';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { RoomReplicas } from '../../core/facts/room-replicas.js';

let server: TestApp;
let room: CommandRoom;

beforeAll(async () => {
  server = await startApp();
}, 60_000);
beforeEach(async () => {
  room = await makeCommandRoom(server, 3);
});
afterAll(() => server.stop());

const seed = (texts: readonly string[], state: 'held' | 'published' = 'published') =>
  room.did(room.staff, 'statements.seed', { seeds: texts.map((text) => ({ text, lang: 'en' })), state });
const seedOne = async (text: string, state: 'held' | 'published' = 'published'): Promise<StatementId> => {
  const [first] = (await seed([text], state)).seeds;
  if (!first) throw new Error('nothing was seeded');
  return first.statementId;
};
const write = async (text: string): Promise<StatementId> =>
  (await room.did(room.person(0), 'statements.write', { text, lang: 'en' })).statementId;
const edit = (statementId: StatementId, text: string) =>
  room.give(room.staff, 'statements.edit', { statementId, text, lang: 'en', origin: null, reason: 'a typing error' });
const texts = async () => (await room.state('everyone')).statements.map(({ text }) => text);
const desk = async (state: 'held' | 'published') => {
  const asked = { params: { roomId: room.roomId }, query: { state }, cookie: room.cookie };
  return valueOf(await call(server, listModeration, asked)).items;
};
const log = async () =>
  valueOf(await call(server, listStaffActions, { params: { roomId: room.roomId }, cookie: room.cookie })).actions;

describe('seeds', () => {
  it('come in in the order given, as staff’s own, with origin and translations', async () => {
    const seeds = [
      { text: 'One', lang: 'en', origin: 'Workshop in Ludza', translations: { hr: 'Jedan', lv: 'Viens' } },
      { text: 'Two', lang: 'en' },
    ];
    await room.did(room.staff, 'statements.seed', { seeds, state: 'published' });
    expect((await room.state('everyone')).statements).toMatchObject([
      { ...seeds[0], number: 1, isSeed: true, authorId: null, townId: null },
      { text: 'Two', number: 2, origin: null, translations: {} },
    ]);
  });

  it('that are held are seen by nobody but staff', async () => {
    await seed(['Held back for now'], 'held');
    expect(await texts()).toEqual([]);
    expect(await room.log('everyone')).not.toContain('Held back');
    expect((await room.state('staff')).held).toMatchObject([{ text: 'Held back for now', isSeed: true }]);
  });

  it('that the dialogue has already, or that are given twice, are not brought in again', async () => {
    const there = await seedOne('The bus must run on Sundays');
    const { seeds } = await seed(['THE BUS must run on  Sundays.', 'New', 'new!']);
    expect(seeds).toMatchObject([{ statementId: there, isNew: false }, { isNew: true }, { isNew: false }]);
    expect(seeds[2]?.statementId).toBe(seeds[1]?.statementId);
    expect(await texts()).toEqual(['The bus must run on Sundays', 'New']);
  });

  it('are all or none: one text that cannot be is named by its place', async () => {
    const seeds = [
      { text: 'Fine', lang: 'en' },
      { text: 'x'.repeat(281), lang: 'en' },
    ];
    expect(await room.give(room.staff, 'statements.seed', { seeds, state: 'published' })).toMatchObject({
      code: 'text_too_long',
      fields: ['seeds.1.text'],
    });
    const twice = [{ text: 'Fine', lang: 'en', translations: { en: 'Fine' } }];
    expect(await room.give(room.staff, 'statements.seed', { seeds: twice, state: 'published' })).toMatchObject({
      code: 'invalid_input',
    });
    expect(await texts()).toEqual([]);
  });

  it('can be prepared before the room is open, by staff only, and not once it is closed', async () => {
    const input = { seeds: [{ text: 'A seed', lang: 'en' }], state: 'published' as const };
    expect(await room.give(room.person(0), 'statements.seed', input)).toMatchObject({ code: 'not_allowed' });
    await server.database.query(`UPDATE dialogue SET state = 'announced' WHERE id = $1`, [room.roomId]);
    expect((await room.give(room.staff, 'statements.seed', input)).ok).toBe(true);
    await server.database.query(`UPDATE dialogue SET state = 'closed' WHERE id = $1`, [room.roomId]);
    expect(await room.give(room.staff, 'statements.seed', input)).toMatchObject({ code: 'room_not_open' });
  });
});

describe('editing', () => {
  it('changes the words while nobody has voted; the old ones are in no channel, and a later reader sees what is seen now', async () => {
    const id = await seedOne('The pelicann');
    await seedOne('Another one');
    expect((await edit(id, 'The heron')).ok).toBe(true);
    expect(await room.log('staff')).not.toContain('pelicann');
    const rows: unknown[] = await server.database.query(
      'SELECT seq, at, type, payload FROM fact WHERE room_id = $1 ORDER BY seq',
      [room.roomId],
    );
    const facts = rows.map((row) => RoomFact.parse(JSON.parse(JSON.stringify(row))));
    const replayed = facts.reduce(applyFact, emptyRoom(room.roomId)).statements;
    expect(replayed).toEqual((await room.state('everyone')).statements);
    expect(replayed.map(({ text, number }) => [number, text])).toEqual([
      [2, 'Another one'],
      [1, 'The heron'],
    ]);
  });

  it('is refused once somebody has voted, even if they changed their mind, and the words stay', async () => {
    const id = await seedOne('Voted on');
    await room.did(room.person(1), 'statements.vote', { statementId: id, value: 0 });
    expect(await edit(id, 'Something else')).toMatchObject({ code: 'already_voted' });
    expect(await texts()).toEqual(['Voted on']);
    expect(await desk('published')).toMatchObject([{ statement: { voters: 1 } }]);
  });

  it('of a citizen’s words leaves them their own, with the reason, until they erase themselves', async () => {
    const id = await write('Mayor Smith is a fool');
    await edit(id, 'The mayor is wrong');
    expect((await room.personal(0)).statements).toMatchObject([
      {
        text: 'The mayor is wrong',
        edited: { firstText: 'Mayor Smith is a fool', reason: 'a typing error' },
        state: 'published',
      },
    ]);
    await edit(id, 'The mayor is mistaken');
    expect((await desk('published'))[0]?.statement?.firstText).toBe('Mayor Smith is a fool');
    expect(JSON.stringify(await room.state('everyone'))).not.toContain('Smith');
  });

  it('takes translations away with the words they said, and keeps them where only the origin changes', async () => {
    const id = await seedOne('One');
    await room.did(room.staff, 'statements.translate', { statementId: id, lang: 'hr', text: 'Jedan' });
    const same = { statementId: id, text: 'One', lang: 'en', origin: 'The council', reason: 'asked for' };
    await room.did(room.staff, 'statements.edit', same);
    expect((await room.state('everyone')).statements).toMatchObject([
      { translations: { hr: 'Jedan' }, origin: 'The council' },
    ]);
    await edit(id, 'Two');
    expect((await room.state('everyone')).statements).toMatchObject([{ text: 'Two', translations: {}, origin: null }]);
  });

  it('makes another edition of other words, and votes say which one they are on', async () => {
    const id = await seedOne('The pelicann');
    const editionOf = async () => (await room.state('everyone')).statements.find((it) => it.id === id)?.edition;
    const vote = (edition?: number) =>
      room.give(room.person(1), 'statements.vote', { statementId: id, value: 1, edition });
    await edit(id, 'The heron');
    const sameWords = { statementId: id, text: 'The heron', lang: 'en', origin: 'The council', reason: 'asked for' };
    await room.did(room.staff, 'statements.edit', sameWords);
    expect(await editionOf()).toBe(2);
    expect(await vote(1)).toMatchObject({ ok: false, code: 'statement_changed' });
    expect(await desk('published')).toMatchObject([{ statement: { voters: 0 } }]);
    expect(await vote(2)).toMatchObject({ ok: true });
    expect(await vote()).toMatchObject({ ok: true });
  });

  it('of what is hidden or unknown is refused', async () => {
    const id = await seedOne('Hidden soon');
    await room.did(room.staff, 'statements.hide', { statementId: id, reason: 'off topic' });
    expect(await edit(id, 'Other')).toMatchObject({ code: 'wrong_state' });
    const other = await makeCommandRoom(server, 1);
    expect(
      await other.give(other.staff, 'statements.edit', {
        statementId: id,
        text: 'Other',
        lang: 'en',
        origin: null,
        reason: 'not mine',
      }),
    ).toMatchObject({ code: 'not_found' });
  });
});

describe('translating', () => {
  it('adds, changes and takes away a language, at any time, for everybody at once', async () => {
    const id = await write('A bench');
    await room.did(room.person(1), 'statements.vote', { statementId: id, value: 1 });
    const translate = (lang: string, text: string | null) =>
      room.give(room.staff, 'statements.translate', { statementId: id, lang, text });
    await translate('hr', 'Klupa');
    await translate('fr', 'Un banc');
    await translate('hr', 'Jedna klupa');
    expect((await room.state('everyone')).statements).toMatchObject([
      { text: 'A bench', translations: { hr: 'Jedna klupa', fr: 'Un banc' } },
    ]);
    await translate('fr', null);
    expect((await room.state('everyone')).statements[0]?.translations).toEqual({ hr: 'Jedna klupa' });
    expect(await translate('en', 'A bench')).toMatchObject({ code: 'invalid_input' });
    expect(await translate('fr', ' ')).toMatchObject({ code: 'text_empty' });
  });

  it('leaves nothing of one that was changed or taken away: not in the log, not in what is sent to whoever missed it', async () => {
    const id = await write('A boat');
    const translate = (lang: string, text: string | null) =>
      room.did(room.staff, 'statements.translate', { statementId: id, lang, text });
    const before = (await room.state('everyone')).seq;
    await translate('hr', 'Smith je budala');
    await translate('lv', 'Laiva');
    await room.state('everyone');
    await translate('hr', 'Brod');
    await translate('lv', null);
    expect(await room.log('staff')).not.toMatch(/budala|Laiva/);
    const replicas = server.app.get(RoomReplicas);
    const replica = await replicas.level(room.roomId);
    if (!replica) throw new Error('no room');
    const missed = await replicas.gap(replica, 'everyone', before);
    expect(missed).toHaveLength(4);
    expect(JSON.stringify(missed)).not.toMatch(/budala|Laiva/);
  });

  it('is into 24 languages at most', async () => {
    const id = await write('A boat');
    const languages = Array.from({ length: 24 }, (_, at) => `q${String.fromCodePoint(97 + at)}`);
    for (const lang of languages)
      await room.did(room.staff, 'statements.translate', { statementId: id, lang, text: 'Brod' });
    const one = (lang: string, text: string | null) =>
      room.give(room.staff, 'statements.translate', { statementId: id, lang, text });
    expect(await one('hr', 'Brod')).toMatchObject({ code: 'invalid_input' });
    expect(await one('qa', 'Barka')).toMatchObject({ ok: true });
    expect(await one('qb', null)).toMatchObject({ ok: true });
    expect(await one('hr', 'Brod')).toMatchObject({ ok: true });
  });

  it('goes with the words when their author erases them', async () => {
    const id = await write('The kingfisher');
    await room.did(room.staff, 'statements.translate', { statementId: id, lang: 'hr', text: 'Vodomar' });
    const { StatementsService } = await import('./statements.service.js');
    const { Transactions } = await import('../../core/database/transactions.js');
    const [author] = room.people;
    if (!author) throw new Error('nobody');
    await server.app
      .get(Transactions)
      .run((tx) => server.app.get(StatementsService).eraseAll(tx, room.roomId, author.id));
    expect(await room.log('staff')).not.toContain('Vodomar');
    const rows = await server.database.query('SELECT text, translations, first_text FROM statement WHERE id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ text: '', translations: {}, first_text: null }]);
  });
});

describe('several at once', () => {
  it('are decided with one reason, those that cannot be are told, and the log has a line for each that was', async () => {
    const held = (await seed(['One', 'Two', 'Three'], 'held')).seeds.map(({ statementId }) => statementId);
    const published = await seedOne('Four');
    const several = { statementIds: [...held, published], step: 'decline' as const, reason: 'off topic' };
    const { refused } = await room.did(room.staff, 'statements.moderate-several', several);
    expect(refused).toEqual([{ statementId: published, code: 'wrong_state' }]);
    expect((await room.state('staff')).held).toEqual([]);
    const lines = (await log()).filter(({ verb }) => verb === 'statements.decline');
    expect(new Set(lines.map(({ subjectId }) => subjectId))).toEqual(new Set(held));
    expect(lines.every(({ reason }) => reason === 'off topic')).toBe(true);
    expect((await log()).some(({ verb }) => verb === 'statements.moderate-several')).toBe(false);
  });

  it('need a reason for all but publishing', async () => {
    const held = (await seed(['One', 'Two'], 'held')).seeds.map(({ statementId }) => statementId);
    const several = { statementIds: held, reason: null };
    expect(await room.give(room.staff, 'statements.moderate-several', { ...several, step: 'decline' })).toMatchObject({
      code: 'reason_missing',
    });
    await room.did(room.staff, 'statements.moderate-several', { ...several, step: 'publish' });
    expect(await texts()).toHaveLength(2);
    expect(
      await room.give(room.person(0), 'statements.moderate-several', { ...several, step: 'publish' }),
    ).toMatchObject({ code: 'not_allowed' });
  });
});

describe('the dialogue’s setting', () => {
  it('holds what is written from then on, and lets it through again; what waits goes on waiting', async () => {
    const hold = (holdsStatements: boolean) =>
      room.did(room.staff, 'dialogue.hold-statements', { holdsStatements, reason: 'it gets heated' });
    await hold(true);
    expect((await room.state('everyone')).dialogue?.holdsStatements).toBe(true);
    await write('Waits');
    await hold(false);
    await write('Seen at once');
    expect(await texts()).toEqual(['Seen at once']);
    expect((await room.state('staff')).held).toMatchObject([{ text: 'Waits' }]);
  });
});

describe('about the conversation', () => {
  it('is a mark that staff set with a reason, once', async () => {
    const id = await seedOne('This app is slow');
    const setMeta = (isMeta: boolean) =>
      room.give(room.staff, 'statements.set-meta', { statementId: id, isMeta, reason: 'about the app' });
    expect((await setMeta(true)).ok).toBe(true);
    expect(await setMeta(true)).toMatchObject({ code: 'wrong_state' });
    expect(await desk('published')).toMatchObject([{ statement: { isMeta: true } }]);
  });
});

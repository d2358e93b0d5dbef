import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AgendaItemId, ContributionId } from '@polylogue/shared/kernel/ids';
import { listModeration, listStaffActions } from '@polylogue/shared/moderation/routes';
import { getContributionHistory } from '@polylogue/shared/threads/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { Transactions } from '../../core/database/transactions.js';
import { PersonalDataSources } from '../../core/identity/personal-data.js';
import { LiveSources } from '../../core/live/live-sources.js';

let server: TestApp;
let room: CommandRoom;
let thread: AgendaItemId;

beforeAll(async () => {
  server = await startApp();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  room = await makeCommandRoom(server, 4);
  thread = await room.addItem('thread');
  await room.did(room.staff, 'agenda.start', { itemId: thread });
});

const input = (text: string, parentId: ContributionId | null = null) => ({
  itemId: thread,
  parentId,
  stance: 'for' as const,
  text,
  lang: 'en',
});
const contribute = async (at: number, text: string, parentId: ContributionId | null = null): Promise<ContributionId> =>
  (await room.did(room.person(at), 'threads.contribute', input(text, parentId))).contributionId;
const posted = async () => (await room.state('everyone')).contributions;
const history = (contributionId: string, cookie: string | null = room.cookie) =>
  call(server, getContributionHistory, { params: { roomId: room.roomId, contributionId }, cookie });

describe('contributing', () => {
  it('adds an argument and one level of replies', async () => {
    const argument = await contribute(0, 'Because it works.');
    const reply = await contribute(1, 'Does it?', argument);
    expect((await posted()).map(({ id, number, parentId }) => ({ id, number, parentId }))).toEqual([
      { id: argument, number: 1, parentId: null },
      { id: reply, number: 2, parentId: argument },
    ]);
    expect(await room.give(room.person(2), 'threads.contribute', input('Deeper', reply))).toMatchObject({
      code: 'not_allowed',
    });
    const nowhere = randomUUID() as ContributionId;
    expect(await room.give(room.person(2), 'threads.contribute', input('To nobody', nowhere))).toMatchObject({
      code: 'not_found',
    });
  });

  it('is refused where the item is no thread, has not begun, or is another room’s', async () => {
    const other = await makeCommandRoom(server, 0);
    const foreign = await other.addItem('thread');
    const [later, talk] = [await room.addItem('thread'), await room.addItem('talk')];
    const into = (itemId: string) => room.give(room.person(0), 'threads.contribute', { ...input('Hello'), itemId });
    expect(await into(later)).toMatchObject({ code: 'thread_closed' });
    expect(await into(talk)).toMatchObject({ code: 'thread_closed' });
    expect(await into(foreign)).toEqual({ ok: false, code: 'not_found' });
    expect(await into(randomUUID())).toEqual({ ok: false, code: 'not_found' });
  });

  it('stays open in the written phase and ends when the dialogue closes', async () => {
    await room.did(room.staff, 'dialogue.set-state', { state: 'written' });
    const id = await contribute(0, 'In writing');
    await room.did(room.staff, 'dialogue.set-state', { state: 'closed' });
    expect(await room.give(room.person(0), 'threads.contribute', input('Too late'))).toMatchObject({
      code: 'thread_closed',
    });
    const edit = { contributionId: id, version: 1, text: 'Too late too' };
    expect(await room.give(room.person(0), 'threads.edit', edit)).toMatchObject({ code: 'thread_closed' });
  });

  it('keeps an item on the agenda that somebody has written in', async () => {
    const later = await room.addItem('thread');
    await room.did(room.staff, 'dialogue.set-state', { state: 'written' });
    await room.did(room.person(0), 'threads.contribute', { ...input('Early'), itemId: later });
    expect(await room.give(room.staff, 'agenda.remove-item', { itemId: later })).toMatchObject({ code: 'wrong_state' });
  });
});

describe('editing', () => {
  it('keeps earlier texts readable, oldest first', async () => {
    const id = await contribute(0, 'First words');
    expect(
      await room.did(room.person(0), 'threads.edit', { contributionId: id, version: 1, text: 'Second words' }),
    ).toEqual({ version: 2 });
    await room.did(room.person(0), 'threads.edit', { contributionId: id, version: 2, text: 'Third words' });
    expect((await posted())[0]).toMatchObject({ text: 'Third words', version: 3 });
    expect(valueOf(await history(id)).versions.map(({ version, text }) => `${version} ${text}`)).toEqual([
      '1 First words',
      '2 Second words',
    ]);
    expect(await history(id, null)).toMatchObject({ status: 401 });
  });

  it('is for the author, on the version they read', async () => {
    const id = await contribute(0, 'Mine');
    const edit = { contributionId: id, version: 1, text: 'Changed' };
    expect(await room.give(room.person(1), 'threads.edit', edit)).toMatchObject({ code: 'not_allowed' });
    const both = await Promise.all(
      [1, 2].map((n) => room.give(room.person(0), 'threads.edit', { ...edit, text: `Changed ${n}` })),
    );
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['ok', 'version_conflict']);
  });
});

describe('"this helps"', () => {
  it('is said and taken back by others, counted by people', async () => {
    const id = await contribute(0, 'Helpful');
    const help = (at: number, helps: boolean) =>
      room.give(room.person(at), 'threads.help', { contributionId: id, helps });
    expect(await help(0, true)).toMatchObject({ code: 'not_allowed' });
    await Promise.all([1, 2, 3].map((at) => help(at, true)));
    expect(await help(3, false)).toMatchObject({ value: { helps: false, revision: 2 } });
    const read = await server.app.get(LiveSources).find('helps')?.read(room.roomId, 'all');
    expect(read).toEqual([{ topic: 'helps', id, version: 4, value: { people: 2 } }]);
    expect((await room.personal(1)).helps).toEqual([id]);
    expect((await room.personal(3)).helps).toEqual([]);
  });
});

describe('hiding', () => {
  it('takes every version away on every channel; the author sees why; replies stay', async () => {
    const id = await contribute(0, 'The ostrich, first');
    await room.did(room.person(0), 'threads.edit', { contributionId: id, version: 1, text: 'The ostrich, second' });
    const reply = await contribute(1, 'A calm reply', id);
    await room.give(room.person(2), 'threads.help', { contributionId: id, helps: true });
    await room.did(room.staff, 'threads.hide', { contributionId: id, reason: 'names a private person' });
    expect((await posted()).map((it) => it.id)).toEqual([reply]);
    for (const audience of ['everyone', 'staff'] as const) expect(await room.log(audience)).not.toContain('ostrich');
    expect(await history(id)).toEqual({ ...(await history(randomUUID())) });
    expect(await server.app.get(LiveSources).find('helps')?.read(room.roomId, 'all')).toEqual([]);
    expect((await room.personal(2)).helps).toEqual([]);
    expect((await room.personal(0)).contributions).toMatchObject([
      { id, state: 'hidden', reason: 'names a private person' },
    ]);
    const edit = { contributionId: id, version: 2, text: 'Sneaking back' };
    expect(await room.give(room.person(0), 'threads.edit', edit)).toMatchObject({ code: 'not_found' });
    await room.did(room.staff, 'threads.restore', { contributionId: id, reason: 'agreed with the author' });
    expect((await posted()).some((it) => it.id === id)).toBe(true);
  });

  it('is listed on the desk, with who did it and why in the log', async () => {
    const id = await contribute(0, 'Something to hide');
    await room.did(room.staff, 'threads.hide', { contributionId: id, reason: 'off topic' });
    const request = { params: { roomId: room.roomId }, cookie: room.cookie };
    const response = await fetch(`${server.url}/api/rooms/${room.roomId}/moderation?state=hidden`, {
      headers: { cookie: room.cookie },
    });
    expect(await response.json()).toMatchObject({
      items: [{ kind: 'contribution', id, state: 'hidden', reason: 'off topic' }],
    });
    expect(valueOf(await call(server, listModeration, request)).items).toEqual([]);
    const { actions } = valueOf(await call(server, listStaffActions, request));
    expect(actions[0]).toMatchObject({ verb: 'threads.hide', subjectId: id, reason: 'off topic' });
    expect(await call(server, listModeration, { params: request.params })).toMatchObject({ status: 401 });
  });
});

describe('erasure', () => {
  it('takes words, earlier words and the name', async () => {
    const id = await contribute(0, 'The heron, first');
    await room.did(room.person(0), 'threads.edit', { contributionId: id, version: 1, text: 'The heron, second' });
    const [me] = room.people;
    if (!me) throw new Error('nobody');
    await server.app.get(Transactions).run((tx) => server.app.get(PersonalDataSources).erase(tx, room.roomId, me.id));
    expect(await posted()).toEqual([]);
    expect(await room.log('staff')).not.toContain('heron');
    const rows: { n: number }[] = await server.database.query(
      `SELECT count(*)::int AS n FROM contribution c LEFT JOIN contribution_version v ON v.contribution_id = c.id
        WHERE c.text LIKE '%heron%' OR v.text LIKE '%heron%' OR c.author_name IS NOT NULL AND c.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

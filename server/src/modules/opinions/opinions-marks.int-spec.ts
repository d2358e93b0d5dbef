import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../../../test/app.js';
import { makeCommandRoom } from '../../../test/factories/command-room.js';
import { everybody, ownOf, viewOf, viewWith, voteAll, withClaims } from '../../../test/factories/opinions.js';
import { until } from '../../../test/room-person.js';
import { OpinionsFacade } from './opinions.facade.js';

let server: TestApp;
beforeAll(async () => {
  server = await startApp();
}, 60_000);
afterAll(() => server.stop());

describe('what matters to people', () => {
  it('is counted beside their votes, of all and of each group, and changes nothing else', async () => {
    const room = await makeCommandRoom(server, 24);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room));
    const before = await viewWith(server, room, 240);
    const [first] = ids;
    if (!first) throw new Error('no claim');
    for (const at of [0, 1, 2, 20]) {
      const own = (await room.personal(at)).votes?.[first] ?? 0;
      await room.did(room.person(at), 'statements.vote', { statementId: first, value: own, isImportant: true });
    }
    const marked = async () => (await viewOf(server, room)).statements.find(({ statementId }) => statementId === first);
    await until('all marks are counted', async () => (await marked())?.important === 4, 15_000);
    expect((await marked())?.groups.map(({ important }) => important).toSorted()).toEqual([1, 3]);
    const after = await viewOf(server, room);
    expect(after.statements.map(({ score }) => score)).toEqual(before.statements.map(({ score }) => score));
    expect(after.inputHash).not.toBe(before.inputHash);
    const again = await server.app.get(OpinionsFacade).recomputed(room.roomId, after.version);
    expect(again?.again).toEqual(again?.stored);
  }, 60_000);
});

describe('letters and names', () => {
  it('come back with their people when there were no clear groups for a while', async () => {
    const room = await makeCommandRoom(server, 30);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room));
    await viewWith(server, room, 300);
    const letters = async () => Promise.all(everybody(room).map(async (at) => (await ownOf(server, room, at)).groupId));
    const before = await letters();
    const reason = 'so they call themselves';
    await room.did(room.staff, 'opinions.name-group', { groupId: 1, name: { en: 'Riverside' }, reason });
    const dividing = ids.slice(0, -1);
    const several = { statementIds: dividing, reason: 'a test of what is left' };
    await room.did(room.staff, 'statements.moderate-several', { ...several, step: 'hide' });
    await until('no clear groups', async () => (await viewOf(server, room)).state === 'unclear', 15_000);
    await room.did(room.staff, 'statements.moderate-several', { ...several, step: 'restore' });
    await until('groups again', async () => (await viewOf(server, room)).state === 'groups', 15_000);
    expect(await letters()).toEqual(before);
    expect((await viewOf(server, room)).groups.map(({ id, name }) => [id, name])).toEqual([
      [0, null],
      [1, { en: 'Riverside' }],
    ]);
    const { version } = await viewOf(server, room);
    const found = await server.app.get(OpinionsFacade).recomputed(room.roomId, version);
    expect(JSON.parse(JSON.stringify(found?.again))).toEqual(found?.stored);
  }, 60_000);

  it('of a name are never taken over by other people', async () => {
    const room = await makeCommandRoom(server, 30);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room));
    await viewWith(server, room, 300);
    for (const groupId of [0, 1])
      await room.did(room.staff, 'opinions.name-group', {
        groupId,
        name: { en: `Group ${groupId}` },
        reason: 'a test',
      });
    // As if nobody had been shown under these letters just before.
    await server.database.query(`UPDATE opinion_update SET letters = '' WHERE dialogue_id = $1`, [room.roomId]);
    await room.did(room.person(0), 'statements.vote', { statementId: ids[0] ?? '', value: 0 });
    await until('other letters', async () => (await viewOf(server, room)).groups[0]?.id === 2, 15_000);
    expect((await viewOf(server, room)).groups.map(({ id, name }) => [id, name])).toEqual([
      [2, null],
      [3, null],
    ]);
  }, 60_000);
});

describe('a statement about the conversation', () => {
  it('leaves the rankings within the next update, and comes back', async () => {
    const room = await makeCommandRoom(server, 24);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room));
    const uniting = ids.at(-1);
    if (!uniting) throw new Error('no claim');
    expect((await viewWith(server, room, 240)).bridging).toEqual([uniting]);
    const meta = { statementId: uniting, reason: 'about this evening' };
    await room.did(room.staff, 'statements.set-meta', { ...meta, isMeta: true });
    await until('it is left out', async () => (await viewOf(server, room)).bridging.length === 0, 15_000);
    expect((await viewOf(server, room)).statements.find(({ isMeta }) => isMeta)?.statementId).toBe(uniting);
    await room.did(room.staff, 'statements.set-meta', { ...meta, isMeta: false });
    await until('it is back', async () => (await viewOf(server, room)).bridging.includes(uniting), 15_000);
  }, 60_000);
});

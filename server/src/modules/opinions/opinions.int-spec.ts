import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../../../test/app.js';
import { makeCommandRoom } from '../../../test/factories/command-room.js';
import { CLAIMS, everybody, ownOf, viewOf, viewWith, voteAll, withClaims } from '../../../test/factories/opinions.js';
import { until } from '../../../test/room-person.js';
import { OpinionReading } from './opinion-reading.service.js';
import { OpinionsFacade } from './opinions.facade.js';

let server: TestApp;
beforeAll(async () => {
  server = await startApp();
}, 60_000);
afterAll(() => server.stop());

describe('groups', () => {
  it('appear when there is enough; until then the view says what is missing', async () => {
    const room = await makeCommandRoom(server, 24);
    expect(await viewOf(server, room)).toMatchObject({ version: 0, state: 'waiting', missing: { people: 10 } });
    const ids = await withClaims(room);
    await voteAll(room, ids, [0, 1, 2, 12, 13, 14]);
    const waiting = await viewWith(server, room, 60);
    expect(waiting).toMatchObject({ state: 'waiting', people: 6, missing: { people: 4, votes: 28 }, groups: [] });
    expect(waiting.statements.every(({ groups }) => groups.length === 0)).toBe(true);
    await voteAll(room, ids, everybody(room));
    const view = await viewWith(server, room, 240);
    expect(view).toMatchObject({ state: 'groups', people: 24, missing: { people: 0, votes: 0 } });
    expect(view.groups.map(({ size }) => size)).toEqual([12, 12]);
    expect(view.groups.every(({ defining, outline }) => defining.length > 0 && outline.length > 2)).toBe(true);
    expect(view.bridging).toContain(ids[CLAIMS - 1]);
    expect(view.dividing).not.toContain(ids[CLAIMS - 1]);
    expect(view.dividing.length).toBeGreaterThan(4);
    const [first, last] = [await ownOf(server, room, 0), await ownOf(server, room, 23)];
    expect(first.groupId).not.toBeNull();
    expect(first.groupId).not.toBe(last.groupId);
    expect(first).toMatchObject({ votes: 10, missingVotes: 0, next: null });
    expect(first.agreesWithMost.length).toBeGreaterThan(0);
    expect(first.differsOn).toEqual([ids[0]]);
    const middle = view.groups.find(({ id }) => id === first.groupId);
    expect(Math.sign(first.x ?? 0)).toBe(Math.sign(middle?.x ?? 0));
  }, 60_000);

  it('tell nothing of who is in them, and nothing of a group under five', async () => {
    const room = await makeCommandRoom(server, 24);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room));
    const view = JSON.stringify(await viewWith(server, room, 240));
    for (const { id } of room.people) expect(view).not.toContain(id);
    await server.database.query(
      `UPDATE opinion_update SET result = jsonb_set(result, '{groups,1,size}', '4') WHERE dialogue_id = $1`,
      [room.roomId],
    );
    await room.did(room.staff, 'opinions.set-routing', { areSeedsFirst: true });
    const small = await viewOf(server, room);
    expect(small).toMatchObject({ state: 'unclear', groups: [], bridging: [], dividing: [] });
    expect(small.statements.every(({ groups }) => groups.length === 0)).toBe(true);
    expect((await ownOf(server, room, 0)).groupId).toBeNull();
  }, 60_000);

  it('lose a hidden statement at once, and it comes back with its votes', async () => {
    const room = await makeCommandRoom(server, 24);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room));
    await viewWith(server, room, 240);
    const gone = ids[2] ?? ids[0];
    if (!gone) throw new Error('no statement');
    await room.did(room.staff, 'statements.hide', { statementId: gone, reason: 'about a neighbour' });
    expect(JSON.stringify(await viewOf(server, room))).not.toContain(gone);
    const points = await server.app.get(OpinionReading).timeline(room.roomId);
    const past = await server.app.get(OpinionReading).at(room.roomId, points.at(-1)?.version ?? 0);
    expect(past.ok && JSON.stringify(past.value)).not.toContain(gone);
    const before = (await viewOf(server, room)).version;
    await until('computed without it', async () => (await viewOf(server, room)).version > before, 10_000);
    await room.did(room.staff, 'statements.restore', { statementId: gone, reason: 'a misunderstanding' });
    expect((await viewOf(server, room)).statements.find(({ statementId }) => statementId === gone)).toMatchObject({
      agree: expect.any(Number),
    });
  }, 60_000);

  it('keep their letters while their people stay, whatever staff call them', async () => {
    const room = await makeCommandRoom(server, 30);
    const ids = await withClaims(room);
    const first = everybody(room).filter((at) => at % 15 < 12);
    await voteAll(room, ids, first);
    await viewWith(server, room, first.length * CLAIMS);
    const letter = (await ownOf(server, room, 0)).groupId;
    if (letter === null) throw new Error('in no group');
    const reason = 'so they call themselves';
    await room.did(room.staff, 'opinions.name-group', { groupId: letter, name: { en: 'Riverside' }, reason });
    expect(await room.give(room.staff, 'opinions.name-group', { groupId: 77, name: null, reason })).toMatchObject({
      code: 'not_found',
    });
    await voteAll(room, ids, everybody(room));
    const view = await viewWith(server, room, 300);
    expect((await ownOf(server, room, 0)).groupId).toBe(letter);
    expect(view.groups.find(({ id }) => id === letter)).toMatchObject({ name: { en: 'Riverside' }, size: 15 });
  }, 60_000);
});

describe('an update', () => {
  it('can be computed again from the votes, and is the same, hash included', async () => {
    const room = await makeCommandRoom(server, 24);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room).slice(0, 14));
    await viewWith(server, room, 140);
    await voteAll(room, ids, everybody(room));
    const view = await viewWith(server, room, 240);
    for (const { version } of await server.app.get(OpinionReading).timeline(room.roomId)) {
      const found = await server.app.get(OpinionsFacade).recomputed(room.roomId, version);
      expect(found?.again.inputHash).toBe(found?.stored.inputHash);
      expect(JSON.parse(JSON.stringify(found?.again))).toEqual(found?.stored);
    }
    const rows = await server.app.get(OpinionReading).timeline(room.roomId);
    expect(rows.at(-1)?.version).toBe(view.version);
    expect(new Set(rows.map(({ votes }) => votes)).size).toBeGreaterThan(1);
  }, 60_000);

  it('is one a second at most while votes pour in, and the last one has them all', async () => {
    const room = await makeCommandRoom(server, 60);
    const ids = await withClaims(room);
    const began = performance.now();
    for (let at = 0; at < 60; at++) await voteAll(room, ids, [at]);
    const view = await viewWith(server, room, 600);
    const seconds = (performance.now() - began) / 1000;
    expect(view.version).toBeGreaterThanOrEqual(1);
    expect(view.version).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
  }, 60_000);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ParticipantId } from '@polylogue/shared/kernel/ids';
import * as routes from '@polylogue/shared/opinions/routes';
import { drawnStatement } from '@polylogue/shared/opinions/routing.rules';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { makeCommandRoom } from '../../../test/factories/command-room.js';
import { everybody, ownOf, viewOf, viewWith, voteAll, withClaims } from '../../../test/factories/opinions.js';
import { RoomPerson, until } from '../../../test/room-person.js';
import { OpinionReading } from './opinion-reading.service.js';

let server: TestApp;
beforeAll(async () => {
  server = await startApp();
}, 60_000);
afterAll(() => server.stop());

const told = (person: RoomPerson): number[] => person.live.flatMap((it) => (it.topic === 'opinions' ? it.version : []));

describe('open screens', () => {
  it('are told of each update, on every instance, and newcomers of the last one', async () => {
    const other = await startApp({}, server.databaseUrl);
    try {
      const room = await makeCommandRoom(server, 24);
      const place = (url: string) => ({ url, roomId: room.roomId });
      const here = await RoomPerson.connect(place(server.url), { as: 'staff', cookie: room.cookie });
      const there = await RoomPerson.connect(place(other.url), { as: 'staff', cookie: room.cookie });
      await Promise.all([here.enter(), there.enter()]);
      const ids = await withClaims(room);
      await voteAll(room, ids, everybody(room));
      const view = await viewWith(server, room, 240);
      await until('both are told', () => told(here).length > 0 && told(there).length > 0);
      await until('both know the last', () => told(here).at(-1) === told(there).at(-1));
      expect(await viewWith(other, room, 240)).toEqual(view);
      const late = await RoomPerson.connect(place(other.url), { as: 'staff', cookie: room.cookie });
      const entered = await late.enter();
      expect(entered.ok && entered.live.filter(({ topic }) => topic === 'opinions')).toMatchObject([
        { value: { state: 'groups', k: 2 } },
      ]);
      for (const person of [here, there, late]) person.leave();
    } finally {
      await other.stop();
    }
  }, 60_000);
});

describe('several instances', () => {
  it('compute each update once, whichever was asked', async () => {
    const other = await startApp({}, server.databaseUrl);
    try {
      const room = await makeCommandRoom(server, 24);
      const ids = await withClaims(room);
      await Promise.all(everybody(room).map((at) => voteAll(room, ids, [at])));
      await Promise.all([viewWith(server, room, 240), viewWith(other, room, 240)]);
      const rows: { versions: number; states: number }[] = await server.database.query(
        `SELECT count(DISTINCT event_seq)::int AS versions, count(*)::int AS states FROM opinion_update WHERE dialogue_id = $1`,
        [room.roomId],
      );
      expect(rows[0]?.versions).toBe(rows[0]?.states);
    } finally {
      await other.stop();
    }
  }, 60_000);

  it('take over where one has ended in the middle', async () => {
    const room = await makeCommandRoom(server, 24);
    const ids = await withClaims(room);
    await server.database.query(
      `INSERT INTO opinion_state (dialogue_id, lease_holder, lease_until) VALUES ($1, gen_random_uuid(), now() + interval '2 seconds')
       ON CONFLICT (dialogue_id) DO UPDATE SET lease_holder = excluded.lease_holder, lease_until = excluded.lease_until`,
      [room.roomId],
    );
    await voteAll(room, ids, everybody(room));
    expect((await viewOf(server, room)).version).toBe(0);
    expect(await viewWith(server, room, 240)).toMatchObject({ state: 'groups' });
  }, 60_000);

  it('count after a start what came before it', async () => {
    const first = await startApp();
    const room = await makeCommandRoom(first, 24);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room));
    await first.stop();
    const second = await startApp({}, first.databaseUrl);
    try {
      expect(await viewWith(second, room, 240)).toMatchObject({ state: 'groups', people: 24 });
    } finally {
      await second.stop();
    }
  }, 60_000);
});

describe('reading', () => {
  it('is for members of the room only, and answers 304 while nothing changed', async () => {
    const room = await makeCommandRoom(server, 2);
    const { roomId } = room;
    for (const route of [routes.getOpinions, routes.getOwnOpinion, routes.getOpinionTimeline, routes.getAnomalies])
      expect(await call(server, route, { params: { roomId } })).toMatchObject({ failure: { code: 'sign_in_needed' } });
    const at = { ...routes.getOpinionsAt, path: `${routes.getOpinionsAt.path}?as=staff` } as const;
    const unknown = await call(server, at, { params: { roomId, version: '99' }, cookie: room.cookie });
    expect(unknown).toMatchObject({ failure: { code: 'not_found' } });
    const url = `${server.url}/api/rooms/${roomId}/opinions?as=staff`;
    const first = await fetch(url, { headers: { cookie: room.cookie } });
    const headers = { cookie: room.cookie, 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await fetch(url, { headers })).status).toBe(304);
    await room.did(room.staff, 'opinions.set-routing', { areSeedsFirst: false });
    const changed = await fetch(url, { headers });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({ routing: { areSeedsFirst: false } });
  });

  it('names the next statement as everybody can draw it themselves', async () => {
    const room = await makeCommandRoom(server, 12);
    const ids = await withClaims(room);
    await voteAll(room, ids.slice(0, 4), everybody(room));
    const view = await viewWith(server, room, 48);
    const published = (await room.state('everyone')).statements;
    const priorities = new Map(view.statements.map((it) => [String(it.statementId), it.priority]));
    expect(Math.min(...priorities.values())).toBeGreaterThan(0);
    for (const [at, { id }] of room.people.entries()) {
      const drawn = drawnStatement(published, new Set<string>(ids.slice(0, 4)), id, { priorities, ...view.routing });
      expect((await ownOf(server, room, at)).next).toBe(drawn?.id);
    }
  }, 60_000);

  it('of the past begins with the first vote where a conversation was brought in', async () => {
    const room = await makeCommandRoom(server, 24);
    const ids = await withClaims(room);
    const votes = room.people.flatMap(({ id }, person) =>
      ids.map((statement, n) => ({ id, statement, value: person % 2 === (n < 5 ? 0 : 1) ? 1 : -1 })),
    );
    await server.database.query(
      `INSERT INTO statement_vote_event (dialogue_id, statement_id, participant_id, value, at)
       SELECT $1, statement, person, value, now() - interval '2 days' + place * interval '1 minute'
         FROM unnest($2::uuid[], $3::uuid[], $4::smallint[]) WITH ORDINALITY AS t(statement, person, value, place) ORDER BY place`,
      [room.roomId, votes.map((it) => it.statement), votes.map((it) => it.id), votes.map((it) => it.value)],
    );
    await viewWith(server, room, 240);
    const points = await server.app.get(OpinionReading).timeline(room.roomId);
    expect(points.map((it) => it.votes)).toEqual(Array.from({ length: 12 }, (_, part) => (part + 1) * 20));
    const [first, last] = [points[0]?.at ?? '', points.at(-1)?.at ?? ''];
    expect(Date.parse(last) - Date.parse(first)).toBeGreaterThan(3 * 3_600_000);
    const early = await server.app.get(OpinionReading).at(room.roomId, points[0]?.version ?? 0);
    expect(early).toMatchObject({ ok: true, value: { votes: 20, state: 'waiting' } });
  }, 60_000);
});

describe('leaving out', () => {
  const reason = 'the same answers within a minute';

  it('of a flood is shown, counted and taken back, and names nobody', async () => {
    const room = await makeCommandRoom(server, 30);
    const { roomId, cookie } = room;
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room).slice(0, 22));
    // Eight who answer alike what nobody else does.
    for (let at = 22; at < 30; at++)
      for (const [n, statementId] of ids.entries())
        await room.did(room.person(at), 'statements.vote', { statementId, value: n % 2 === 0 ? -1 : 0 });
    await viewWith(server, room, 300);
    const desk = async () => valueOf(await call(server, routes.getAnomalies, { params: { roomId }, cookie }));
    const { anomalies } = await desk();
    const flood = anomalies.find(({ kind }) => kind === 'identical');
    expect(flood).toMatchObject({ people: 8, answers: 10 });
    for (const { id } of room.people) expect(JSON.stringify(anomalies)).not.toContain(id);
    const who = { key: flood?.key ?? '' };
    await room.did(room.staff, 'opinions.exclude', { who, isExcluded: true, reason });
    expect(await viewWith(server, room, 220)).toMatchObject({ people: 22, excluded: 8 });
    expect((await desk()).exclusions).toMatchObject([{ ...who, people: 8, reason, kind: 'identical' }]);
    const again = await room.give(room.staff, 'opinions.exclude', { who, isExcluded: true, reason });
    expect(again).toMatchObject({ code: 'wrong_state' });
    await room.did(room.staff, 'opinions.exclude', { who, isExcluded: false, reason });
    expect(await viewWith(server, room, 300)).toMatchObject({ people: 30, excluded: 0 });
  }, 60_000);

  it('is of people of this room only', async () => {
    const [room, other] = [await makeCommandRoom(server, 2), await makeCommandRoom(server, 1)];
    const ids = (...people: (ParticipantId | undefined)[]) => ({ participantIds: people.flatMap((id) => id ?? []) });
    const give = (who: ReturnType<typeof ids>) =>
      room.give(room.staff, 'opinions.exclude', { who, isExcluded: true, reason });
    expect(await give(ids(room.people[0]?.id, other.people[0]?.id))).toMatchObject({ code: 'not_found' });
    expect(await give(ids(room.people[0]?.id))).toMatchObject({ ok: true });
    expect(await room.give(room.person(0), 'opinions.set-routing', { areSeedsFirst: true })).toMatchObject({
      code: 'not_allowed',
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editDialogue } from '@polylogue/shared/dialogues/routes';
import * as routes from '@polylogue/shared/participants/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { citizenIn, joinByCode, makeRoom, staffIn, type TestRoom } from '../../../test/factories/room.js';
import { until } from '../../../test/room-person.js';
import { isAlias } from './domain/aliases.js';

let server: TestApp;
let room: TestRoom;

const body = (change: object = {}): object => ({
  name: '',
  alias: null,
  townId: null,
  lang: 'sl',
  consent: true,
  noticeVersion: 1,
  ...change,
});
const joinWith = (change: object = {}, cookie: string | null = null) =>
  call(server, routes.join, { params: { code: room.code }, body: body(change), cookie });
const cookieOf = ({ token }: { token: string }): string => `pl_${room.roomId.slice(0, 8)}=${token}`;
const setCapacity = (most: number) =>
  server.database.query('UPDATE dialogue SET capacity = $1 WHERE id = $2', [most, room.roomId]);

beforeAll(async () => {
  server = await startApp();
  room = await makeRoom(server, 'join');
}, 60_000);
afterAll(() => server.stop());

describe('coming in', () => {
  it('gives a name that was typed, or an alias of ours', async () => {
    expect(valueOf(await joinWith({ name: ' Ana  Marija ' })).membership.participant.name).toBe('Ana Marija');
    expect(isAlias(valueOf(await joinWith()).membership.participant.name)).toBe(true);
    const offered = valueOf(await call(server, routes.getJoinPage, { params: { code: room.code } })).alias;
    expect(valueOf(await joinWith({ alias: offered })).membership.participant.name).toBe(offered);
    expect(valueOf(await joinWith({ alias: offered })).membership.participant.name).not.toBe(offered);
    expect(isAlias(valueOf(await joinWith({ alias: 'The Mayor' })).membership.participant.name)).toBe(true);
  });

  it('lets fifty in at once, each with a name of their own', async () => {
    const joined = await Promise.all(Array.from({ length: 50 }, () => joinWith()));
    expect(new Set(joined.map((it) => it.value?.membership.participant.name)).size).toBe(50);
    expect(joined.filter(({ status }) => status !== 200)).toEqual([]);
  }, 30_000);

  it('keeps the same browser the same participant', async () => {
    const first = valueOf(await joinWith({ name: 'Same' }));
    const again = valueOf(await joinWith({ name: 'Other' }, cookieOf(first)));
    expect(again.membership).toEqual(first.membership);
    const page = valueOf(
      await call(server, routes.getJoinPage, { params: { code: room.code }, cookie: cookieOf(first) }),
    );
    expect(page.membership).toEqual(first.membership);
    const mine = valueOf(await call(server, routes.getMemberships, { cookie: cookieOf(first) }));
    expect(mine.memberships).toEqual([first.membership]);
  });

  it('keeps one account one participant, in whatever browser and however many at once', async () => {
    const joined = await Promise.all(Array.from({ length: 8 }, () => joinWith({}, room.staffCookie)));
    const people = joined.map((it) => valueOf(it));
    expect(new Set(people.map(({ membership }) => membership.participant.id)).size).toBe(1);
    for (const person of people) {
      const { memberships } = valueOf(await call(server, routes.getMemberships, { cookie: cookieOf(person) }));
      expect(memberships).toEqual([person.membership]);
    }
  });

  it('sets a cookie that no script reads and no other site sends', async () => {
    const response = await fetch(`${server.url}/api/join/${room.code}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body()),
    });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^pl_[0-9a-f]{8}=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
  });

  it('stores no token, only its hash', async () => {
    const { token } = await joinByCode(server, room);
    const rows: unknown[] = await server.database.query('SELECT 1 FROM participant_token WHERE token_hash = $1', [
      token,
    ]);
    expect(rows).toEqual([]);
  });

  it.each([
    ['control characters', 'a\u0000b', 'text_unreadable'],
    ['ten thousand characters', 'x'.repeat(10_000), 'text_too_long'],
    ['invisible characters only', '\u200b\u2060', 'text_empty'],
  ])('refuses a name of %s', async (_, name, code) => {
    expect((await joinWith({ name })).failure?.code).toBe(code);
  });

  it('cleans names of bidi controls and towers of marks', async () => {
    const { membership } = valueOf(await joinWith({ name: `\u202eA${'\u0301'.repeat(40)}na` }));
    expect([...membership.participant.name].length).toBeLessThan(8);
    expect(membership.participant.name).not.toContain('\u202e');
  });

  it('refuses a foreign town, missing consent, unknown fields', async () => {
    expect((await joinWith({ townId: room.roomId })).status).toBe(400);
    expect((await joinWith({ consent: false })).failure?.code).toBe('invalid_input');
    expect((await joinWith({ role: 'expert' })).failure?.code).toBe('invalid_input');
  });

  it('answers a wrong code, a full room and a closed dialogue in words of their own', async () => {
    const wrong = await call(server, routes.join, { params: { code: 'ZZZZZZ' }, body: body() });
    expect(wrong.failure?.code).toBe('code_unknown');
    expect((await call(server, routes.getJoinPage, { params: { code: 'O0O0O0' } })).status).toBe(404);
    await setCapacity(1);
    expect((await joinWith()).failure?.code).toBe('room_full');
    expect(valueOf(await call(server, routes.getJoinPage, { params: { code: room.code } })).isFull).toBe(true);
    await setCapacity(2000);
  });

  it('gives the last place once', async () => {
    const other = await makeRoom(server, 'last-place');
    await server.database.query('UPDATE dialogue SET capacity = 3 WHERE id = $1', [other.roomId]);
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => call(server, routes.join, { params: { code: other.code }, body: body() })),
    );
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(tries.filter(({ failure }) => failure?.code === 'room_full')).toHaveLength(9);
  });
});

describe('moving to another device', () => {
  it('makes the other device the same participant, once', async () => {
    const { token, id } = await joinByCode(server, room, 'Mover');
    const cookie = cookieOf({ token });
    const { url } = valueOf(await call(server, routes.createMoveLink, { params: { roomId: room.roomId }, cookie }));
    const secret = url.split('#')[1] ?? '';
    const moved = valueOf(await call(server, routes.redeemMoveLink, { body: { token: secret } }));
    expect(moved.membership.participant.id).toBe(id);
    expect(moved.token).not.toBe(token);
    expect((await call(server, routes.redeemMoveLink, { body: { token: secret } })).failure?.code).toBe('link_expired');
  });

  it('needs a participant', async () => {
    const answer = await call(server, routes.createMoveLink, { params: { roomId: room.roomId } });
    expect(answer.failure?.code).toBe('sign_in_needed');
  });
});

describe('being sent out', () => {
  it('closes the sockets, keeps the person out, and tells only staff', async () => {
    const staff = await staffIn(server, room);
    const other = await citizenIn(server, room);
    const citizen = await citizenIn(server, room, 'Loud');
    const [, id] = [citizen.token, (await joinByCode(server, room)).id];
    expect(id).toBeDefined();
    const you = await citizen.enter();
    const participantId = you.ok ? (you.you.participant?.id ?? '') : '';
    expect((await staff.send('participants.remove', { participantId, reason: 'shouted' })).ok).toBe(true);
    await until('the socket is closed', () => citizen.isClosed, 2000);
    expect(citizen.goodbye).toEqual({ code: 'removed', comeBack: false });
    await until('staff know', () => staff.facts.some(({ type }) => type === 'participant.left'));
    await until('others hold the place', () => other.facts.some(({ type }) => type === 'withheld'));
    expect(JSON.stringify(other.facts)).not.toContain(participantId);
    expect((await joinWith({}, cookieOf(citizen))).failure?.code).toBe('removed_from_room');
    expect((await staff.send('participants.remove', { participantId, reason: 'again' })).ok).toBe(false);
    staff.leave();
    other.leave();
  });

  it('is not for citizens to do', async () => {
    const citizen = await citizenIn(server, room);
    const { id } = await joinByCode(server, room);
    expect(await citizen.send('participants.remove', { participantId: id, reason: 'no reason' })).toMatchObject({
      ok: false,
      code: 'not_allowed',
    });
    citizen.leave();
  });
});

describe('the state of the dialogue', () => {
  it('decides who comes in; closing ends the code and opens again', async () => {
    const other = await makeRoom(server, 'states');
    const staff = await staffIn(server, other);
    const tryJoin = () => call(server, routes.join, { params: { code: other.code }, body: body() });
    expect((await tryJoin()).status).toBe(200);
    expect(await staff.send('dialogue.set-state', { state: 'draft' })).toMatchObject({
      ok: false,
      code: 'wrong_state',
    });
    expect((await staff.send('dialogue.set-state', { state: 'closed' })).ok).toBe(true);
    expect((await tryJoin()).failure?.code).toBe('code_expired');
    expect((await call(server, routes.getJoinPage, { params: { code: other.code } })).status).toBe(410);
    await until('the room knows', () =>
      staff.facts.some((it) => it.type === 'dialogue.changed' && it.payload.joinCode === null),
    );
    expect((await staff.send('dialogue.set-state', { state: 'written' })).ok).toBe(true);
    expect((await tryJoin()).status).toBe(200);
    staff.leave();
  });

  it('editing is for its staff; the change is a fact', async () => {
    const staff = await staffIn(server, room);
    const edit = { title: { en: 'Renamed', hr: 'Preimenovano' } };
    expect((await call(server, editDialogue, { params: { slug: room.slug }, body: edit })).failure?.code).toBe(
      'sign_in_needed',
    );
    const edited = valueOf(
      await call(server, editDialogue, { params: { slug: room.slug }, body: edit, cookie: room.staffCookie }),
    );
    expect(edited.title).toEqual(edit.title);
    await until('the room knows', () =>
      staff.facts.some((it) => it.type === 'dialogue.changed' && it.payload.title.hr === 'Preimenovano'),
    );
    const foreign = { townIds: [room.roomId] };
    expect(
      (await call(server, editDialogue, { params: { slug: room.slug }, body: foreign, cookie: room.staffCookie }))
        .failure?.code,
    ).toBe('not_found');
    staff.leave();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as routes from '@polylogue/shared/accounts/routes';
import { getSnapshot } from '@polylogue/shared/rooms/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { makeNetwork } from '../../../test/factories/debate.js';
import { makeRoom, staffIn, type TestRoom } from '../../../test/factories/room.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import { RoomPerson, until } from '../../../test/room-person.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';

let server: TestApp;
let room: TestRoom;
let networkId: string;
const slug = 'net-roles';

beforeAll(async () => {
  server = await startApp();
  room = await makeRoom(server, 'roles');
  networkId = (await server.app.get(DialoguesFacade).find(room.roomId))?.networkId ?? '';
}, 60_000);
afterAll(() => server.stop());

const grantOf = (role: string, scope: object) => ({ role, scope });
const give = (email: string, grant: object, cookie: string | null = room.staffCookie) =>
  call(server, routes.grantRole, {
    params: { slug },
    body: { email, name: 'Eva', grant, reason: 'helps tonight' },
    cookie,
  });
const take = async (email: string, grant: object) => {
  const accountId = (await server.app.get(AccountsFacade).byEmail(email))?.id;
  return call(server, routes.revokeRole, {
    params: { slug },
    body: { accountId, grant, reason: 'evening is over' },
    cookie: room.staffCookie,
  });
};

describe('a role', () => {
  it('lets its holder in where it reaches; taken away, the socket closes within two seconds', async () => {
    const grant = grantOf('moderator', { kind: 'dialogue', id: room.roomId });
    const email = 'moderator@roles.example';
    valueOf(await give(email, grant));
    const others = await makeNetwork(server, 'elsewhere');
    const cookie = await signedInStaff(server, email, { role: 'note_taker', networkId: others.id });
    const moderator = await RoomPerson.connect({ url: server.url, roomId: room.roomId }, { as: 'staff', cookie });
    const entered = await moderator.enter();
    expect(entered.ok && entered.you.can).toEqual(['moderate']);
    valueOf(await take(email, grant));
    await until('the socket is closed', () => moderator.isClosed, 2000);
    expect(moderator.goodbye?.comeBack).toBe(false);
    await expect(RoomPerson.connect({ url: server.url, roomId: room.roomId }, { as: 'staff', cookie })).rejects.toThrow(
      'not_allowed',
    );
  });

  it('of a town reaches the dialogues in which the town takes part', async () => {
    const email = 'town@roles.example';
    valueOf(await give(email, grantOf('facilitator', { kind: 'town', id: room.townIds[0] })));
    const others = await makeNetwork(server, 'third');
    const cookie = await signedInStaff(server, email, { role: 'note_taker', networkId: others.id });
    const facilitator = await RoomPerson.connect({ url: server.url, roomId: room.roomId }, { as: 'staff', cookie });
    const entered = await facilitator.enter();
    expect(entered.ok && entered.you.can).toContain('run_agenda');
    facilitator.leave();
  });

  it('given or taken stands in the log with its reason', async () => {
    const rows: { verb: string; reason: string }[] = await server.database.query(
      "SELECT verb, reason FROM staff_action WHERE network_id = $1 AND verb LIKE 'roles.%' ORDER BY at",
      [networkId],
    );
    expect(rows[0]).toEqual({ verb: 'roles.grant:moderator', reason: 'helps tonight' });
    expect(rows[1]).toEqual({ verb: 'roles.revoke:moderator', reason: 'evening is over' });
  });

  it('is listed for the coordinator and nobody else', async () => {
    const listed = valueOf(await call(server, routes.listRoles, { params: { slug }, cookie: room.staffCookie }));
    expect(listed.people.map(({ email }) => email)).toContain('town@roles.example');
    expect((await call(server, routes.listRoles, { params: { slug } })).failure?.code).toBe('sign_in_needed');
  });
});

describe('nobody gives more than they have', () => {
  it('a facilitator gives lower roles of their own dialogue, nothing else', async () => {
    const email = 'own@roles.example';
    valueOf(await give(email, grantOf('facilitator', { kind: 'dialogue', id: room.roomId })));
    const others = await makeNetwork(server, 'fourth');
    const cookie = await signedInStaff(server, email, { role: 'note_taker', networkId: others.id });
    const here = { kind: 'dialogue', id: room.roomId };
    expect((await give('a@roles.example', grantOf('moderator', here), cookie)).status).toBe(200);
    expect((await give('a@roles.example', grantOf('facilitator', here), cookie)).failure?.code).toBe('not_allowed');
    expect(
      (await give('a@roles.example', grantOf('moderator', { kind: 'network', id: networkId }), cookie)).failure?.code,
    ).toBe('not_allowed');
    expect((await give(email, grantOf('coordinator', { kind: 'network', id: networkId }), cookie)).failure?.code).toBe(
      'not_allowed',
    );
  });

  it('a scope of another network is as unknown as one that does not exist', async () => {
    const others = await makeNetwork(server, 'fifth');
    for (const id of [others.id, '6a9a1f29-b505-4202-b0c4-867d283c5314']) {
      expect((await give('b@roles.example', grantOf('facilitator', { kind: 'network', id }))).failure?.code).toBe(
        'not_found',
      );
    }
  });

  it('a reason is needed', async () => {
    const body = {
      email: 'c@roles.example',
      name: 'Eva',
      grant: grantOf('moderator', { kind: 'dialogue', id: room.roomId }),
      reason: ' ',
    };
    const answer = await call(server, routes.grantRole, { params: { slug }, body, cookie: room.staffCookie });
    expect(answer.failure?.code).toBe('reason_missing');
  });
});

describe('a room over HTTP', () => {
  it('answers 304 while nothing came, and 401 to strangers', async () => {
    const path = `${server.url}${getSnapshot.path.replace(':roomId', room.roomId)}?as=staff`;
    const first = await fetch(path, { headers: { cookie: room.staffCookie } });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[0-9a-f-]{36}-\d+-staff"$/);
    const again = await fetch(path, { headers: { cookie: room.staffCookie, 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect((await fetch(path)).status).toBe(401);
    expect(
      (await fetch(path.replace('as=staff', 'as=participant'), { headers: { cookie: room.staffCookie } })).status,
    ).toBe(401);
  });

  it('knows a projector by its link, for reading only', async () => {
    const made = await fetch(`${server.url}/api/rooms/${room.roomId}/screen-links`, {
      method: 'POST',
      headers: { cookie: room.staffCookie },
    });
    const { url } = (await made.json()) as { url: string };
    expect(url).toMatch(new RegExp(`^${server.url}/en/d/roles/screen#`));
    const token = url.split('#')[1] ?? '';
    const screen = await RoomPerson.connect({ url: server.url, roomId: room.roomId }, { as: 'screen', token });
    expect((await screen.enter()).ok).toBe(true);
    expect(await screen.send('dialogue.set-state', { state: 'closed' })).toMatchObject({
      ok: false,
      code: 'not_allowed',
    });
    screen.leave();
    const staff = await staffIn(server, room);
    staff.leave();
  });
});

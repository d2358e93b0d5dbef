import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as routes from '@polylogue/shared/accounts/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { makeRoom, staffIn, type TestRoom } from '../../../test/factories/room.js';
import { until } from '../../../test/room-person.js';
import { MAIL_CARRIER } from '../mail/mail-carrier.js';
import { MailFolder, type StoredLetter } from '../mail/mail-folder.js';

let server: TestApp;
let room: TestRoom;
const PASSWORD = 'a long enough password';

beforeAll(async () => {
  server = await startApp({ DATA_DIR: await mkdtemp(join(tmpdir(), 'polylogue-mail-')) });
  room = await makeRoom(server, 'signin');
}, 60_000);
afterAll(() => server.stop());

async function lettersTo(email: string, count: number): Promise<StoredLetter[]> {
  const folder = server.app.get<MailFolder>(MAIL_CARRIER, { strict: false });
  let found: StoredLetter[] = [];
  await until(`${count} letters to ${email}`, async () => {
    found = (await folder.newest()).filter(({ to }) => to === email);
    return found.length >= count;
  });
  return found;
}

const linkTo = async (email: string, count = 1): Promise<string> => {
  const [letter] = await lettersTo(email, count);
  return /#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
};

/** Signs in and answers the cookie that was set. */
async function post(
  path: string,
  body: object,
  cookie = '',
): Promise<{ status: number; cookie: string; raw: string; json: unknown; retryAfter: string | null }> {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  });
  const [raw = ''] = response.headers.getSetCookie();
  return {
    status: response.status,
    raw,
    cookie: raw.split(';')[0] ?? '',
    json: await response.json(),
    retryAfter: response.headers.get('retry-after'),
  };
}

async function withPassword(email: string): Promise<string> {
  await call(server, routes.signUp, { body: { email, name: 'Ana', locale: 'hr', next: null } });
  const { cookie } = await post('/api/session/links/redeem', { token: await linkTo(email) });
  valueOf(await call(server, routes.setPassword, { body: { password: PASSWORD }, cookie }));
  return cookie;
}

describe('a sign-in link', () => {
  it('comes by mail in the reader’s language, works once and sets a safe cookie', async () => {
    const email = 'link@test.example';
    valueOf(await call(server, routes.signUp, { body: { email, name: 'Ana', locale: 'sl', next: '/sl/me' } }));
    const [letter] = await lettersTo(email, 1);
    expect(letter?.subject).toBe('Dokončajte svoj račun');
    const token = await linkTo(email);
    const first = await post('/api/session/links/redeem', { token });
    expect(first.raw).toMatch(/^pl_session=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
    expect(first.json).toMatchObject({ next: '/sl/me', account: { email, name: 'Ana', roles: [] } });
    expect((await post('/api/session/links/redeem', { token })).status).toBe(410);
    const session = valueOf(await call(server, routes.getSession, { cookie: first.cookie }));
    expect(session.account?.email).toBe(email);
  });

  it('given to two at once is taken by one', async () => {
    const email = 'race@test.example';
    valueOf(await call(server, routes.signUp, { body: { email, name: 'Ana', locale: 'en', next: null } }));
    const token = await linkTo(email);
    const tries = await Promise.all(Array.from({ length: 8 }, () => post('/api/session/links/redeem', { token })));
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('ends after its time', async () => {
    const email = 'late@test.example';
    valueOf(await call(server, routes.signUp, { body: { email, name: 'Ana', locale: 'en', next: null } }));
    const token = await linkTo(email);
    await server.database.query(
      "UPDATE sign_in_link SET expires_at = now() - interval '1 second' WHERE NOT is_reusable",
    );
    expect((await post('/api/session/links/redeem', { token })).status).toBe(410);
  });

  it('is asked for with the same answer for known and unknown addresses; the unknown gets no key', async () => {
    const known = await call(server, routes.requestSignInLink, {
      body: { email: 'link@test.example', locale: 'fr', next: null },
    });
    const unknown = await call(server, routes.requestSignInLink, {
      body: { email: 'nobody@test.example', locale: 'fr', next: null },
    });
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    const [letter] = await lettersTo('nobody@test.example', 1);
    expect(letter?.text).not.toContain('#');
  });

  it('never leads to another site', async () => {
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%2f%2fevil\n']) {
      const answer = await call(server, routes.requestSignInLink, {
        body: { email: 'x@test.example', locale: 'en', next },
      });
      expect(answer.failure?.code).toBe('invalid_input');
    }
  });
});

describe('a password', () => {
  it('signs in; a wrong one and an unknown address are answered alike', async () => {
    const email = 'password@test.example';
    await withPassword(email);
    expect((await post('/api/session/password', { email, password: PASSWORD })).status).toBe(200);
    const wrong = await post('/api/session/password', { email, password: 'not this one' });
    const unknown = await post('/api/session/password', { email: 'unknown@test.example', password: 'not this one' });
    expect(wrong.status).toBe(401);
    expect(unknown).toEqual(wrong);
  });

  it('is stored as argon2id with the parameters of OWASP', async () => {
    const rows: { password_hash: string }[] = await server.database.query(
      'SELECT password_hash FROM account WHERE password_hash IS NOT NULL',
    );
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is limited by account: guessing one stops with a wait, neighbours in the hall sign in', async () => {
    await withPassword('target@test.example');
    await withPassword('neighbour@test.example');
    const tries = [];
    for (let i = 0; i < 12; i++)
      tries.push(await post('/api/session/password', { email: 'target@test.example', password: `guess ${i}` }));
    const last = tries.at(-1);
    expect(last?.status).toBe(429);
    expect(Number(last?.retryAfter)).toBeGreaterThan(0);
    expect((await post('/api/session/password', { email: 'neighbour@test.example', password: PASSWORD })).status).toBe(
      200,
    );
  }, 30_000);

  it('set anew ends the account’s other sessions', async () => {
    const email = 'elsewhere@test.example';
    const here = await withPassword(email);
    const elsewhere = await post('/api/session/password', { email, password: PASSWORD });
    valueOf(await call(server, routes.setPassword, { body: { password: 'another long password' }, cookie: here }));
    expect(valueOf(await call(server, routes.getSession, { cookie: elsewhere.cookie })).account).toBeNull();
    expect(valueOf(await call(server, routes.getSession, { cookie: here })).account?.email).toBe(email);
  });
});

describe('a session', () => {
  it('is a new one at each sign-in: a planted or an old cookie is worth nothing', async () => {
    const email = 'rotate@test.example';
    const before = await withPassword(email);
    const planted = await post(
      '/api/session/password',
      { email, password: PASSWORD },
      'pl_session=planted-by-somebody-else-0000000000000000000',
    );
    expect(planted.cookie).not.toContain('planted');
    const after = await post('/api/session/password', { email, password: PASSWORD }, before);
    expect(after.cookie).not.toBe(before);
    await until(
      'the old one ends',
      async () => valueOf(await call(server, routes.getSession, { cookie: before })).account === null,
    );
  });

  it('ends at sign-out, with its sockets', async () => {
    const staff = await staffIn(server, room);
    valueOf(await call(server, routes.signOut, { cookie: room.staffCookie }));
    await until('the socket is closed', () => staff.isClosed, 2000);
    expect(staff.goodbye).toEqual({ code: 'signed_out', comeBack: false });
    expect(valueOf(await call(server, routes.getSession, { cookie: room.staffCookie })).account).toBeNull();
  });

  it('slides: used again after a day it lasts thirty more, in the browser too', async () => {
    const cookie = await withPassword('sliding@test.example');
    const fresh = await fetch(`${server.url}/api/session`, { headers: { cookie } });
    expect(fresh.headers.getSetCookie()).toEqual([]);
    await server.database.query("UPDATE account_session SET expires_at = now() + interval '5 days'");
    const used = await fetch(`${server.url}/api/session`, { headers: { cookie } });
    expect(used.headers.getSetCookie()[0]).toContain(`${cookie}; Max-Age=2592000`);
    const rows: { late: boolean }[] = await server.database.query(
      "SELECT bool_or(expires_at > now() + interval '29 days') AS late FROM account_session",
    );
    expect(rows[0]?.late).toBe(true);
  });

  it('that is over signs nobody in', async () => {
    const cookie = await withPassword('over@test.example');
    await server.database.query("UPDATE account_session SET expires_at = now() - interval '1 second'");
    expect(valueOf(await call(server, routes.getSession, { cookie })).account).toBeNull();
  });
});

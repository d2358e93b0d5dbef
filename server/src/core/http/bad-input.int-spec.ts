import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../../../test/app.js';
import { citizenIn, joinByCode, makeRoom, type TestRoom } from '../../../test/factories/room.js';

let server: TestApp;
let room: TestRoom;
let bearer: { authorization: string };
beforeAll(async () => {
  server = await startApp();
  room = await makeRoom(server, 'bad-input');
  bearer = { authorization: `Bearer ${(await joinByCode(server, room)).token}` };
});
// Whatever was sent: the room is still there for everybody.
afterEach(async () => {
  const { status } = await ask('GET', `/api/rooms/${room.roomId}/snapshot`, { headers: bearer });
  if (status !== 200) throw new Error(`the room answers ${status}`);
});
afterAll(() => server.stop());

interface Sent {
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

async function ask(method: string, path: string, { headers = {}, body }: Sent = {}) {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(server.url + path, {
    method,
    redirect: 'manual',
    headers: { ...type, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, text, code: /"code":"(\w+)"/.exec(text)?.[1] ?? null };
}

/** A request byte for byte: fetch would tidy the path. Answers the status. */
const raw = (request: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(request));
    socket.once('data', (bytes) => {
      resolve(Number(bytes.toString().split(' ')[1]));
      socket.destroy();
    });
    socket.once('error', reject);
  });

const asStaff = (name: string, input: unknown) =>
  ask('POST', `/api/rooms/${room.roomId}/commands/${name}?as=staff`, {
    headers: { cookie: room.staffCookie },
    body: JSON.stringify({ key: randomUUID(), input }),
  });
const asCitizen = (name: string, input: unknown) =>
  ask('POST', `/api/rooms/${room.roomId}/commands/${name}`, {
    headers: bearer,
    body: JSON.stringify({ key: randomUUID(), input }),
  });

const talk = (more: object) => ({
  itemId: null,
  draft: {
    kind: 'talk',
    title: { en: 'Talk' },
    detail: null,
    plannedStart: null,
    plannedMinutes: 10,
    speakSeconds: null,
    ...more,
  },
});

describe('texts that cannot be kept', () => {
  const texts = [
    ['NUL', 'a\u0000b', 'text_unreadable'],
    ['a control character', 'a\u0007b', 'text_unreadable'],
    ['half a surrogate pair', 'a\ud800b', 'text_unreadable'],
    ['nothing that can be seen', '\u200b\u2060', 'text_empty'],
    ['60,000 characters', 'x'.repeat(60_000), 'text_too_long'],
  ] as const;

  it.each(texts)('with %s are refused in every field', async (_, text, code) => {
    const options = [{ text: { en: 'a' } }, { text: { en: text } }];
    const poll = { itemId: null, form: { kind: 'yes_no' }, question: { en: 'Q' }, options };
    const join = { name: text, alias: null, townId: null, lang: 'en', consent: true, noticeVersion: 1 };
    const answers = await Promise.all([
      asStaff('agenda.save-item', talk({ title: { en: text } })),
      asStaff('agenda.save-item', talk({ detail: { en: 'fine', hr: text } })),
      asStaff('polls.prepare', { pollId: null, draft: poll }),
      asStaff('polls.prepare', {
        pollId: null,
        draft: { ...poll, question: { en: text }, options: [{ text: { en: 'a' } }, { text: { en: 'b' } }] },
      }),
      asCitizen('statements.write', { text, lang: 'en' }),
      asCitizen('threads.contribute', { itemId: randomUUID(), parentId: null, stance: 'for', text, lang: 'en' }),
      ask('PATCH', `/api/dialogues/${room.slug}`, {
        headers: { cookie: room.staffCookie },
        body: JSON.stringify({ title: { en: text } }),
      }),
      ask('POST', `/api/join/${room.code}`, { body: JSON.stringify(join) }),
    ]);
    expect(answers.map((it) => ({ status: it.status, code: it.code }))).toEqual(
      answers.map(() => ({ status: 400, code })),
    );
  });

  it('reasons too', async () => {
    for (const reason of ['a\u0000b', 'a\ud800b'])
      expect(await asStaff('statements.hide', { statementId: randomUUID(), reason })).toMatchObject({
        status: 400,
        code: 'text_unreadable',
      });
  });
});

describe('times out of reach', () => {
  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59', '2026-02-31T00:00:00Z', '+275760-09-13T00:00:00Z'])(
    '%s is refused, and the room is still read',
    async (instant) => {
      expect(await asStaff('agenda.save-item', talk({ plannedStart: instant }))).toMatchObject({ status: 400 });
      const edit = { headers: { cookie: room.staffCookie }, body: JSON.stringify({ startsAt: instant }) };
      expect(await ask('PATCH', `/api/dialogues/${room.slug}`, edit)).toMatchObject({ status: 400 });
    },
  );
});

describe('a dialogue', () => {
  const edit = (body: object) =>
    ask('PATCH', `/api/dialogues/${room.slug}`, { headers: { cookie: room.staffCookie }, body: JSON.stringify(body) });

  it.each([
    ['ends before it begins', { startsAt: '2026-12-01T18:00:00Z', endsAt: '2026-12-01T17:00:00Z' }],
    ['has a language twice', { languages: ['hr', 'hr'] }],
    ['has no language', { languages: [] }],
    ['has no town', { townIds: [] }],
    ['is in a zone that does not exist', { timeZone: 'Europe/Nowhere' }],
    ['is given fields that are not its editor’s', { id: randomUUID(), isDemo: true, networkId: randomUUID() }],
  ])('that %s is refused', async (_, body) => {
    expect(await edit(body)).toMatchObject({ status: 400, code: 'invalid_input' });
  });

  it('that has a town twice is refused', async () => {
    expect(await edit({ townIds: [room.townIds[0], room.townIds[0]?.toUpperCase()] })).toMatchObject({ status: 400 });
  });
});

describe('an id in capitals', () => {
  it('is the same id, and costs nobody else their vote', async () => {
    const [ana, eva] = await Promise.all([citizenIn(server, room), citizenIn(server, room)]);
    const written = await ana.send('statements.write', { text: 'Once', lang: 'en' });
    const { statementId } = (written as { value: { statementId: string } }).value;
    const answers = await Promise.all([
      ana.send('statements.vote', { statementId, value: 1 }),
      ana.send('statements.vote', { statementId: statementId.toUpperCase(), value: -1 }),
      eva.send('statements.vote', { statementId, value: 1 }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    const path = `/api/rooms/${room.roomId.toUpperCase()}/me`;
    expect(await ask('GET', path, { headers: { authorization: `Bearer ${ana.token}` } })).toMatchObject({
      status: 200,
    });
    ana.leave();
    eva.leave();
  });
});

describe('requests that are none', () => {
  it.each([
    ['/%', 400],
    ['/en/%E0%A4%A', 400],
    ['/api/join/%', 400],
    ['/api/join/%00', 404],
    ['/api/rooms/%00/snapshot', 404],
    ['/api/dialogues/%00', 404],
    [`/api/networks/${'a'.repeat(120)}`, 404],
    ['/api/no/such', 404],
    ['/en/d/%00', 404],
    ['/assets/..%2f..%2fpackage.json', 404],
    ['/assets/%2e%2e%2f%2e%2e%2fpackage.json', 404],
  ])('%s is answered %i', async (path, status) => {
    expect(await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)).toBe(status);
  });

  it.each([
    ['as', "staff'--"],
    ['as', 'staff&as=screen'],
    ['after', '1;select pg_sleep(5)'],
    ['after', '1e400'],
    ['after', '-1'],
    ['after', "1' OR '1'='1"],
    ['epoch', '%00'],
    ['epoch', "x' UNION SELECT 1--"],
  ])('a query with %s=%s is refused at once', async (name, value) => {
    const began = performance.now();
    const query = name === 'after' ? `after=${value}` : `after=0&${name}=${value}`;
    const answer = await ask('GET', `/api/rooms/${room.roomId}/facts?${query}`, { headers: bearer });
    expect(answer).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(answer.text).not.toMatch(/select|syntax/i);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('has JSON answers for unknown paths of the API, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
      expect(await ask(method, '/api/no/such')).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('refuses what is too large, too deep, no JSON, or of another site', async () => {
    const path = '/api/session/links';
    const good = JSON.stringify({ email: 'a@example.org', locale: 'en', next: null });
    const plain = { 'content-type': 'text/plain' };
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const cases: readonly (readonly [Sent, number, string, string?])[] = [
      [{ body: JSON.stringify('x'.repeat(1_000_000)) }, 413, 'too_large'],
      [{ body: '['.repeat(100_000) }, 413, 'too_large'],
      [{ body: '['.repeat(60_000) }, 400, 'invalid_input'],
      [{ body: `${'['.repeat(30_000)}${']'.repeat(30_000)}` }, 400, 'invalid_input'],
      [{ body: '{"a":'.repeat(9000) + '1' + '}'.repeat(9000) }, 400, 'invalid_input'],
      [{ body: '{' }, 400, 'invalid_input'],
      [{ body: 'null' }, 400, 'invalid_input'],
      [{ body: good.replace('{', '{"__proto__":{"isAdmin":true},') }, 400, 'invalid_input'],
      [{ body: good.replace('{', '{"constructor":{"prototype":{"isAdmin":true}},') }, 400, 'invalid_input'],
      [{ body: good.replace('a@', `${'a'.repeat(10_000)}@`) }, 400, 'invalid_input'],
      [{ body: good.replace('a@', 'a\\r\\nBcc: b@') }, 400, 'invalid_input'],
      [{ body: good, headers: plain }, 415, 'unsupported_media'],
      [{ body: good, headers: form }, 415, 'unsupported_media'],
      [{ body: good, headers: form }, 415, 'unsupported_media', '/API/session/links'],
      [{ body: good, headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'origin_refused'],
    ];
    for (const [sent, status, code, other] of cases)
      expect(await ask('POST', other ?? path, sent)).toMatchObject({ status, code });
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it('holds no name longer than it is read: 50,000 blanks cost nothing', async () => {
    const body = JSON.stringify({
      name: `${' '.repeat(50_000)}!`,
      alias: null,
      townId: null,
      lang: 'en',
      consent: true,
      noticeVersion: 1,
    });
    const began = performance.now();
    expect(await ask('POST', `/api/join/${room.code}`, { body })).toMatchObject({ status: 400 });
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('refuses numbers that are none', async () => {
    for (const minutes of ['1e400', '-1', '1.5', '1e308', '"10"', 'true', 'null', '[]']) {
      const body = JSON.stringify({ key: randomUUID(), input: talk({ plannedMinutes: 'HERE' }) }).replace(
        '"HERE"',
        minutes,
      );
      const path = `/api/rooms/${room.roomId}/commands/agenda.save-item?as=staff`;
      expect(await ask('POST', path, { headers: { cookie: room.staffCookie }, body })).toMatchObject({ status: 400 });
    }
  });
});

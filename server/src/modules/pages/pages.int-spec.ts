import { gzipSync } from 'node:zlib';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../../../test/app.js';
import { makeRoom, type TestRoom } from '../../../test/factories/room.js';
import { CLIENT_DIST } from './client-bundle.js';

const isBuilt = existsSync(`${CLIENT_DIST}server/entry-server.js`);
if (!isBuilt) console.warn('skipped: the client is not built (npm run build)');

let server: TestApp;
let room: TestRoom;
beforeAll(async () => {
  server = await startApp();
  room = await makeRoom(server, 'pages');
}, 60_000);
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.url + path, { headers, redirect: 'manual' });
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.url + path, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });
const typed = { name: 'Ana', alias: '', townId: '', lang: 'hr', consent: 'on', noticeVersion: '1' };

describe('an address without language', () => {
  it('leads to the reader’s own, query and all', async () => {
    const answer = await get(`/j/${room.code}?a=b`, { 'accept-language': 'lv' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/lv/j/${room.code}?a=b`]);
    expect((await get('/', { cookie: 'pl_lang=fr', 'accept-language': 'lv' })).headers.get('location')).toBe('/fr');
  });

  it('never leads to another site', async () => {
    for (const path of ['//evil.example', '//evil.example/j/X', '/\\evil.example']) {
      expect((await get(path)).headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
    }
  });
});

describe('a code', () => {
  it('as people type it leads to its page', async () => {
    const spaced = `${room.code.slice(0, 3).toLowerCase()}-${room.code.slice(3)}`;
    expect((await get(`/sl/j/${spaced}`)).headers.get('location')).toBe(`/sl/j/${room.code}`);
    expect((await get(`/sl/j?code=${room.code.toLowerCase()}`)).headers.get('location')).toBe(`/sl/j/${room.code}`);
  });
});

describe('the join form without script', () => {
  it('lets people in and leads to the room', async () => {
    const answer = await post(`/hr/j/${room.code}`, { ...typed, townId: room.townIds[0] ?? '' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/hr/d/pages/room']);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^pl_[0-9a-f]{8}=.*HttpOnly; SameSite=Lax/);
  });

  it('is refused from another site, and as anything but a form', async () => {
    const foreign = await post(`/hr/j/${room.code}`, typed, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, await foreign.json()]).toEqual([403, { ok: false, code: 'origin_refused' }]);
    const json = await fetch(`${server.url}/hr/j/${room.code}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(415);
    expect((await post('/xx/j/ABC234', typed)).status).toBe(404);
  });
});

(isBuilt ? describe : describe.skip)('a public page', () => {
  it.each(['en', 'hr', 'sl', 'fr', 'lv'])('in %s is whole: title, description, languages, preview', async (lang) => {
    for (const path of ['', `/n/net-pages`, '/d/pages', `/j/${room.code}`]) {
      const answer = await get(`/${lang}${path}`);
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html).toMatch(new RegExp(`<html[^>]* lang="${lang}"`));
      expect(html).toMatch(/<title>[^<]{3,}<\/title>/);
      expect(html).toMatch(/<meta name="description" content="[^"]{10,}/);
      for (const other of ['en', 'hr', 'sl', 'fr', 'lv', 'x-default']) expect(html).toContain(`hreflang="${other}"`);
      expect(html).toContain('property="og:title"');
      expect(html).toMatch(/<h1/);
      expect(html).not.toMatch(/<script(?![^>]* src=)(?![^>]*application\/json)/);
    }
  });

  it('of a code stays within 130 kB of script, gzip, whatever other pages bring', async () => {
    const html = await (await get(`/en/j/${room.code}`)).text();
    const files = [...new Set(html.match(/\/assets\/[\w.-]+\.js/g))];
    const scripts = await Promise.all(files.map(async (file) => (await get(file)).arrayBuffer()));
    expect(files.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)).toBeLessThanOrEqual(130_000);
  });

  it('of a code has a form that needs no script, and keeps what was typed', async () => {
    const html = await (await get(`/hr/j/${room.code}`)).text();
    expect(html).toMatch(
      new RegExp(
        `<form[^>]*method="post"[^>]*action="/hr/j/${room.code}"|<form[^>]*action="/hr/j/${room.code}"[^>]*method="post"`,
        'i',
      ),
    );
    for (const name of ['name', 'townId', 'lang', 'consent', 'noticeVersion']) expect(html).toContain(`name="${name}"`);
    const refused = await post(`/hr/j/${room.code}`, { ...typed, consent: '', name: 'Zvonimir' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('value="Zvonimir"');
  });

  it('that does not exist is 404, an ended code 410', async () => {
    for (const path of [
      '/en/d/nothing',
      '/en/n/nothing',
      '/en/r/nothing',
      '/en/polls/nothing',
      '/en/polls/00000000-0000-4000-8000-000000000000',
      '/en/j/ZZZZZZ',
      '/en/nothing/at/all',
      '/nothing',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    await server.database.query("UPDATE dialogue SET state = 'closed' WHERE slug = 'pages'");
    expect((await get(`/en/j/${room.code}`)).status).toBe(410);
    await server.database.query("UPDATE dialogue SET state = 'live' WHERE slug = 'pages'");
  });

  it('of a draft is there for its staff only', async () => {
    await server.database.query("UPDATE dialogue SET state = 'draft' WHERE slug = 'pages'");
    expect((await get('/en/d/pages')).status).toBe(404);
    expect((await get('/en/d/pages', { cookie: room.staffCookie })).status).toBe(200);
    await server.database.query("UPDATE dialogue SET state = 'live' WHERE slug = 'pages'");
  });

  it('of the opinions is there for staff while the dialogue is live, for everybody after', async () => {
    expect((await get('/en/d/pages/opinions')).status).toBe(404);
    const early = await get('/en/d/pages/opinions', { cookie: room.staffCookie });
    expect([early.status, (await early.text()).includes('Only staff can see this report so far')]).toEqual([200, true]);
    await server.database.query("UPDATE dialogue SET state = 'written' WHERE slug = 'pages'");
    const html = await (await get('/hr/d/pages/opinions')).text();
    expect(html).toContain('Premalo je ljudi glasovalo');
    expect(html).toContain('href="/hr/d/pages"');
    expect(await (await get('/en/d/pages')).text()).toContain('href="/en/d/pages/opinions"');
    await server.database.query("UPDATE dialogue SET state = 'live' WHERE slug = 'pages'");
    expect((await get('/en/d/nothing/opinions')).status).toBe(404);
  });

  it('is not kept by caches between people, its files are kept for ever', async () => {
    const answer = await get('/en/d/pages');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    const [file = ''] = /\/assets\/[\w.-]+\.js/.exec(await answer.text()) ?? [];
    expect((await get(file)).headers.get('cache-control')).toContain('immutable');
  });

  it('that is an app is a frame nobody indexes', async () => {
    const answer = await get('/en/d/pages/room');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('noindex');
  });
});

describe('while the database is away', () => {
  it('a page says so in words, the API by its code, both that a retry helps', async () => {
    await server.database.destroy();
    const page = await get('/hr/d/pages');
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await page.text()).toContain('Ništa što je spremljeno nije izgubljeno');
    const form = await post(`/hr/j/${room.code}`, typed);
    expect(form.status).toBe(503);
    const api = await get(`/api/join/${room.code}`);
    expect([api.status, await api.json()]).toEqual([503, { ok: false, code: 'unavailable' }]);
    await server.database.initialize();
    expect((await get(`/api/join/${room.code}`)).status).toBe(200);
  });
});

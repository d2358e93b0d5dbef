import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FORM_HEADER } from '@polylogue/shared/kernel/define-route';
import type { NetworkId } from '@polylogue/shared/kernel/ids';
import { POLIS_IMPORT_MOST_BYTES, PolisImportEvent } from '@polylogue/shared/polis/import-events';
import { type TestApp, startApp } from '../../../test/app.js';
import { makeNetwork } from '../../../test/factories/debate.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import { until } from '../../../test/room-person.js';

const COMMENTS =
  'timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n' +
  '1000,0,1,2,0,1,"Buses, on Sundays"\n' +
  '2000,1,2,0,1,1,Trees\n';
const VOTES = 'timestamp,comment-id,voter-id,vote\n1500,0,1,1\n1600,0,2,1\n2100,1,1,-1\n';
const SMALL = { 'town-summary.csv': 'topic,Our town\n', 'town-comments.csv': COMMENTS, 'town-votes.csv': VOTES };

let server: TestApp;
let network: { id: NetworkId };
let cookie: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uploads-'));
  server = await startApp({ TMPDIR: folder });
  network = await makeNetwork(server, 'towns');
  cookie = await signedInStaff(server, 'chief@test.example', { role: 'coordinator', networkId: network.id });
}, 60_000);
// However the one before ended: nothing of it lies about, and there is room for the next.
beforeEach(() => until('nothing is left on disk', () => readdirSync(folder).length === 0));
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

interface Sent {
  readonly slug?: string;
  readonly lang?: string;
  readonly headers?: Record<string, string>;
}

function send(files: Readonly<Record<string, string>>, { slug = 'towns', lang = 'en', headers }: Sent = {}) {
  const body = new FormData();
  for (const [name, text] of Object.entries(files)) body.append('files', new Blob([text]), name);
  return fetch(`${server.url}/api/networks/${slug}/polis?lang=${lang}`, {
    method: 'POST',
    headers: { cookie, [FORM_HEADER]: 'test', ...headers },
    body,
  });
}

async function events(files: Readonly<Record<string, string>>): Promise<PolisImportEvent[]> {
  const answer = await send(files);
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  const lines = (await answer.text()).trimEnd().split('\n');
  return lines.map((line) => PolisImportEvent.parse(JSON.parse(line)));
}

const dialogues = async (): Promise<number> => {
  const rows: { n: string }[] = await server.database.query('SELECT count(*) AS n FROM dialogue');
  return Number(rows[0]?.n);
};

/** Imports come as far as the last of their rows, and no farther until `free` is called. */
async function holdImports(): Promise<() => Promise<void>> {
  const runner = server.database.createQueryRunner();
  await runner.startTransaction();
  await runner.query('LOCK TABLE polis_source IN EXCLUSIVE MODE');
  return async () => {
    await runner.commitTransaction();
    await runner.release();
  };
}

const waiting = async (): Promise<number> => {
  const rows: { n: string }[] = await server.database.query(
    "SELECT count(*) AS n FROM pg_locks WHERE relation = 'polis_source'::regclass AND NOT granted",
  );
  return Number(rows[0]?.n);
};

/** A request on a connection of its own, and that connection as the server has it. */
async function openRequest(headers: Record<string, string | number>) {
  const accepted = once(server.app.getHttpServer(), 'connection');
  const sending = httpRequest({
    port: new URL(server.url).port,
    agent: false,
    method: 'POST',
    path: '/api/networks/towns/polis?lang=en',
    headers: { cookie, [FORM_HEADER]: 'test', 'content-type': 'multipart/form-data; boundary=x', ...headers },
  });
  sending.on('error', () => undefined);
  sending.flushHeaders();
  const [socket]: Socket[] = await accepted;
  if (socket === undefined) throw new Error('no connection');
  return { sending, socket };
}

const partOf = (name: string, text: string): string =>
  `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${text}\r\n`;

describe('an export from a browser', () => {
  it('is brought in as a closed dialogue of the network, tells how far it is, and is in the log of staff', async () => {
    const told = await events(SMALL);
    const readings = told.filter((event) => event.type === 'reading');
    expect(readings).toContainEqual(expect.objectContaining({ file: 'comments.csv', rows: 2, isDone: true }));
    expect(readings.at(-1)).toMatchObject({ file: 'votes.csv', rows: 3, isDone: true });
    expect(readings.at(-1)?.bytes).toBe(readings.at(-1)?.of);
    const last = told.at(-1);
    expect(last).toMatchObject({
      type: 'imported',
      dialogue: { title: { en: 'Our town' } },
      participants: 2,
      statements: 2,
      votes: 3,
      doubts: [],
    });
    const slug = last?.type === 'imported' ? last.dialogue.slug : '';
    const rows: unknown[] = await server.database.query('SELECT state, network_id FROM dialogue WHERE slug = $1', [
      slug,
    ]);
    expect(rows).toEqual([{ state: 'closed', network_id: network.id }]);
    const log: unknown[] = await server.database.query(
      `SELECT verb, network_id, actor_name, reason, subject_id = (SELECT id::text FROM dialogue WHERE slug = $1) AS fits
         FROM staff_action WHERE verb = 'dialogue.import-polis'`,
      [slug],
    );
    expect(log).toEqual([
      {
        verb: 'dialogue.import-polis',
        network_id: network.id,
        actor_name: 'chief@test.example',
        reason: 'Our town',
        fits: true,
      },
    ]);
  });

  it.each([
    ['turned round', '\u202eOur\u202c town', 'Our town'],
    ['of two lines', '"Our\ntown"', 'Our town'],
    ['that nobody can see', '\u200b', 'Pol.is'],
    ['that is no text', 'Our \u0007town', 'Pol.is'],
  ])('gets no title %s', async (_, topic, title) => {
    const told = await events({ ...SMALL, 'town-summary.csv': `topic,${topic}\nconversation-description,${topic}\n` });
    expect(told.at(-1)).toMatchObject({ type: 'imported', dialogue: { title: { en: title } } });
    const rows: { summary: object | null }[] = await server.database.query(
      'SELECT summary FROM dialogue ORDER BY created_at DESC LIMIT 1',
    );
    expect(JSON.stringify(rows[0]?.summary)).toBe(
      title === 'Pol.is' ? 'null' : JSON.stringify({ en: topic.includes('\n') ? 'Our\ntown' : title }),
    );
  });

  it('has the language that was chosen', async () => {
    const answer = await send(SMALL, { lang: 'lv' });
    expect(await answer.text()).toContain('"title":{"lv":"Our town"}');
    expect((await send(SMALL, { lang: 'Latvian!' })).status).toBe(400);
  });

  it('is taken with what does not fit the rest of it, which is told', async () => {
    const told = await events({ ...SMALL, 'town-comments.csv': COMMENTS.replace('1,2,0,1', '1,7,0,1') });
    expect(told.at(-1)).toMatchObject({ doubts: [{ kind: 'sums', file: 'comments.csv', line: 2, rows: 1 }] });
  });

  it('with a fault is told with file, line and why, and leaves nothing behind', async () => {
    const before = await dialogues();
    const told = await events({ ...SMALL, 'town-votes.csv': `${VOTES}2200,1,2,maybe\n` });
    const params = { column: 'vote', found: 'maybe' };
    expect(told.at(-1)).toEqual({ type: 'fault', file: 'votes.csv', line: 5, code: 'bad_value', params });
    expect(await dialogues()).toBe(before);
  });

  it.each([
    ['missing', { 'votes.csv': VOTES }, { file: 'comments.csv', code: 'missing_file' }],
    ['unknown', { ...SMALL, 'notes.txt': 'x' }, { file: 'notes.txt', code: 'unknown_file' }],
    [
      'there twice',
      { ...SMALL, 'votes.csv': VOTES },
      { file: 'votes.csv', code: 'repeated_file', params: { other: 'town-votes.csv', found: 'votes.csv' } },
    ],
  ])('says which file is %s', async (_, files, fault) => {
    expect(await events(files)).toEqual([expect.objectContaining({ type: 'fault', ...fault })]);
  });

  it('is for those who may create dialogues there', async () => {
    const code = async (answer: Promise<Response>) => [(await answer).status, await (await answer).json()];
    expect(await code(send(SMALL, { headers: { cookie: '' } }))).toMatchObject([401, { code: 'sign_in_needed' }]);
    const facilitator = await signedInStaff(server, 'f@test.example', { role: 'facilitator', networkId: network.id });
    expect(await code(send(SMALL, { headers: { cookie: facilitator } }))).toMatchObject([403, { code: 'not_allowed' }]);
    await makeNetwork(server, 'elsewhere');
    expect(await code(send(SMALL, { slug: 'elsewhere' }))).toMatchObject([403, { code: 'not_allowed' }]);
    expect(await code(send(SMALL, { slug: 'nowhere' }))).toMatchObject([404, { code: 'not_found' }]);
  });

  it('does not come from a form of another site', async () => {
    const body = new FormData();
    body.append('files', new Blob([COMMENTS]), 'comments.csv');
    const address = `${server.url}/api/networks/towns/polis?lang=en`;
    const plain = await fetch(address, { method: 'POST', headers: { cookie }, body });
    expect([plain.status, await plain.json()]).toMatchObject([415, { code: 'unsupported_media' }]);
    const crossing = await send(SMALL, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect([crossing.status, await crossing.json()]).toMatchObject([403, { code: 'origin_refused' }]);
  });

  it('may be only so large, and the limit is told', async () => {
    const { sending } = await openRequest({ 'content-length': 2 * POLIS_IMPORT_MOST_BYTES });
    const [answer] = await once(sending, 'response');
    expect(answer.statusCode).toBe(413);
    const [body] = await once(answer, 'data');
    expect(JSON.parse(String(body))).toEqual({
      ok: false,
      code: 'too_large',
      params: { limit: POLIS_IMPORT_MOST_BYTES },
    });
    sending.destroy();
  });
});

describe('an export whose sender goes away', () => {
  it('while it is read leaves nothing behind', async () => {
    const before = await dialogues();
    const free = await holdImports();
    const { sending, socket } = await openRequest({});
    for (const [name, text] of Object.entries(SMALL)) sending.write(partOf(name, text));
    sending.end('--x--\r\n');
    await until('it is in the middle', async () => (await waiting()) === 1);
    const noticed = once(socket, 'close');
    sending.destroy();
    await noticed;
    await free();
    await until('nothing is left on disk', () => readdirSync(folder).length === 0);
    expect(await dialogues()).toBe(before);
  });

  it('while it is sent leaves nothing on disk', async () => {
    const { sending } = await openRequest({});
    sending.write(partOf('comments.csv', 'a'.repeat(100_000)));
    await until('it is being written', () => readdirSync(folder).length === 1);
    sending.destroy();
    await until('nothing is left on disk', () => readdirSync(folder).length === 0);
  });
});

describe('many exports at once', () => {
  it('are two, and there is room again afterwards', async () => {
    const free = await holdImports();
    const two = [send(SMALL), send(SMALL)];
    await Promise.all(two);
    const third = await send(SMALL);
    expect([third.status, await third.json()]).toMatchObject([429, { code: 'too_many' }]);
    await free();
    const slugs = await Promise.all(two.map(async (it) => /"slug":"([^"]+)"/.exec(await (await it).text())?.[1]));
    expect(new Set(slugs).size).toBe(2);
    expect(slugs).not.toContain(undefined);
    await until('there is room again', async () => {
      const answer = await send(SMALL);
      await answer.text();
      return answer.status === 200;
    });
  });
});

describe('what a killed process left on disk', () => {
  it('is removed at the next start once it is old', async () => {
    const [old, young] = [join(folder, `polylogue-polis-${randomUUID()}`), join(folder, 'polylogue-polis-young')];
    for (const path of [old, young]) mkdirSync(path);
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    utimesSync(old, twoDaysAgo, twoDaysAgo);
    const other = await startApp({ TMPDIR: folder }, server.databaseUrl);
    await other.stop();
    expect(readdirSync(folder)).toEqual(['polylogue-polis-young']);
    rmSync(young, { recursive: true });
  });
});

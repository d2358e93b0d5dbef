import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { POLIS_FILES } from '@polylogue/shared/polis/file-fault';
import { listPolisFiles } from '@polylogue/shared/polis/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { everybody, voteAll, withClaims } from '../../../test/factories/opinions.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import { until } from '../../../test/room-person.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';

let server: TestApp;
let room: CommandRoom;
let slug: string;

beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 6);
  slug = (await server.app.get(DialoguesFacade).find(room.roomId))?.slug ?? '';
  await voteAll(room, await withClaims(room), everybody(room));
}, 60_000);
afterAll(() => server.stop());

const download = (file: string, cookie = room.cookie): Promise<Response> =>
  fetch(`${server.url}/api/dialogues/${slug}/polis/${file}`, { headers: { cookie } });

describe('the files of a dialogue for its staff', () => {
  it('are named, and each is sent as it is', async () => {
    const { files } = valueOf(await call(server, listPolisFiles, { params: { slug }, cookie: room.cookie }));
    expect(files).toEqual(POLIS_FILES);
    for (const file of files) {
      const answer = await download(file);
      expect([file, answer.status]).toEqual([file, 200]);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${slug}-${file}"`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect((await answer.text()).endsWith('\n')).toBe(true);
    }
    const votes = (await (await download('votes.csv')).text()).trim().split('\n');
    expect(votes).toHaveLength(1 + 60);
    expect((await (await download('summary.csv')).text()).includes(`/d/${slug}`)).toBe(true);
  });

  it('have no names and no ids of ours in them', async () => {
    const texts = await Promise.all(['comments.csv', 'participants-votes.csv'].map((file) => download(file)));
    for (const text of await Promise.all(texts.map((it) => it.text())))
      for (const { id } of room.people) expect(text).not.toContain(id);
  });

  it('are for those who moderate the dialogue only', async () => {
    for (const path of ['', '/votes.csv']) {
      const get = (cookie: string) =>
        fetch(`${server.url}/api/dialogues/${slug}/polis${path}`, { headers: { cookie } });
      expect(await (await get('')).json()).toMatchObject({ code: 'sign_in_needed' });
      const other = await makeCommandRoom(server, 1);
      expect(await (await get(other.cookie)).json()).toMatchObject({ code: 'not_allowed' });
    }
    const writer = await signedInStaff(server, 'writer@test.example', {
      role: 'note_taker',
      networkId: room.networkId,
    });
    expect((await download('votes.csv', writer)).status).toBe(403);
  });

  it('do not exist beyond those of an export', async () => {
    expect((await download('secrets.csv')).status).toBeGreaterThanOrEqual(400);
    expect(
      (await fetch(`${server.url}/api/dialogues/nowhere/polis`, { headers: { cookie: room.cookie } })).status,
    ).toBe(404);
  });

  it('can be asked for again when a reader went away in the middle', async () => {
    for (let times = 0; times < 4; times++) {
      const gone = new AbortController();
      const answer = await fetch(`${server.url}/api/dialogues/${slug}/polis/votes.csv`, {
        headers: { cookie: room.cookie },
        signal: gone.signal,
      });
      gone.abort();
      expect([200, 429]).toContain(answer.status);
    }
    await until('there is room again', async () => (await download('votes.csv')).status === 200);
  });
});

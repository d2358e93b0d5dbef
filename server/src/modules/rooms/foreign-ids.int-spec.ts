import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allRoutes } from '@polylogue/shared/pages/all-routes';
import { type TestApp, startApp } from '../../../test/app.js';
import {
  castVotes,
  type Debate,
  makeClosedPoll,
  makeContribution,
  makeDebate,
  makeNetwork,
  makeStatement,
} from '../../../test/factories/debate.js';
import { joinByCode } from '../../../test/factories/room.js';
import { signedInStaff } from '../../../test/factories/staff.js';

let server: TestApp;
let home: { roomId: string; token: string; cookie: string };
/** Ids of another network's things, by the name under which commands and routes ask for them. */
let foreign: Record<string, string>;

beforeAll(async () => {
  server = await startApp();
  const [mine, theirs] = [await makeNetwork(server, 'mine'), await makeNetwork(server, 'theirs')];
  const here = await makeDebate(server, mine, 'here', 0);
  const there: Debate = await makeDebate(server, theirs, 'there', 6);
  const rows: { join_code: string }[] = await server.database.query('SELECT join_code FROM dialogue WHERE id = $1', [
    here.dialogueId,
  ]);
  const { token } = await joinByCode(server, { code: rows[0]?.join_code ?? '', townIds: mine.townIds } as never);
  const cookie = await signedInStaff(server, 'mine@staff.example', { role: 'coordinator', networkId: mine.id });
  home = { roomId: here.dialogueId, token, cookie };
  const statementId = await makeStatement(server, there, 'Theirs');
  await castVotes(server, there, statementId, [{ voter: 1, value: 1 }]);
  const pollId = await makeClosedPoll(server, there, [0, 1]);
  const contributionId = await makeContribution(server, there, 'Theirs too', 2);
  const one = async (sql: string): Promise<string> =>
    ((await server.database.query(sql, [there.dialogueId])) as { id: string }[])[0]?.id ?? '';
  foreign = {
    roomId: there.dialogueId,
    statementId,
    pollId,
    contributionId,
    parentId: contributionId,
    participantId: there.people[0]?.id ?? '',
    itemId: await one('SELECT id FROM agenda_item WHERE dialogue_id = $1 LIMIT 1'),
    optionId: await one(
      'SELECT o.id FROM poll_option o JOIN poll ON poll.id = o.poll_id WHERE poll.dialogue_id = $1 LIMIT 1',
    ),
  };
});
afterAll(() => server.stop());

const answer = async (method: string, path: string, headers: Record<string, string>, body?: unknown) => {
  const response = await fetch(server.url + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text() };
};

/** Parts of paths that are no ids. */
const NAMED: Readonly<Record<string, string>> = { name: 'statements.write', version: '1' };

const who = () => ({
  visitor: {},
  participant: { authorization: `Bearer ${home.token}` },
  staff: { cookie: home.cookie },
});

describe('an id of another network', () => {
  it('in a command is answered as an id that does not exist', async () => {
    const text = { text: 'Mine', lang: 'en' };
    const reason = 'because';
    const commands: readonly (readonly ['participant' | 'staff', string, (id: (name: string) => string) => object])[] =
      [
        ['participant', 'statements.vote', (id) => ({ statementId: id('statementId'), value: 1 })],
        [
          'participant',
          'polls.vote',
          (id) => ({ pollId: id('pollId'), marks: { form: 'picks', picks: [id('optionId')] } }),
        ],
        ['participant', 'speaking.ask', (id) => ({ itemId: id('itemId'), stance: null })],
        [
          'participant',
          'threads.contribute',
          (id) => ({ itemId: id('itemId'), parentId: id('parentId'), stance: 'for', ...text }),
        ],
        ['participant', 'threads.edit', (id) => ({ contributionId: id('contributionId'), version: 1, text: 'Mine' })],
        ['participant', 'threads.help', (id) => ({ contributionId: id('contributionId'), helps: true })],
        ['staff', 'agenda.start', (id) => ({ itemId: id('itemId') })],
        ['staff', 'agenda.remove-item', (id) => ({ itemId: id('itemId') })],
        ['staff', 'statements.hide', (id) => ({ statementId: id('statementId'), reason })],
        ['staff', 'statements.publish', (id) => ({ statementId: id('statementId') })],
        ['staff', 'statements.merge', (id) => ({ statementId: id('statementId'), into: id('statementId'), reason })],
        [
          'staff',
          'statements.edit',
          (id) => ({ statementId: id('statementId'), text: 'Other', lang: 'en', origin: null, reason }),
        ],
        ['staff', 'statements.translate', (id) => ({ statementId: id('statementId'), lang: 'hr', text: 'Drugo' })],
        ['staff', 'statements.keep-apart', (id) => ({ statementId: id('statementId'), other: id('statementId') })],
        ['staff', 'statements.set-meta', (id) => ({ statementId: id('statementId'), isMeta: true, reason })],
        ['staff', 'threads.hide', (id) => ({ contributionId: id('contributionId'), reason })],
        ['staff', 'polls.reveal', (id) => ({ pollId: id('pollId') })],
        ['staff', 'polls.withdraw', (id) => ({ pollId: id('pollId'), reason })],
        ['staff', 'participants.remove', (id) => ({ participantId: id('participantId'), reason })],
      ];
    for (const [as, name, input] of commands) {
      const path = `/api/rooms/${home.roomId}/commands/${name}?as=${as}`;
      const give = (id: (name: string) => string) =>
        answer('POST', path, who()[as], { key: randomUUID(), input: input(id) });
      const theirs = await give((it) => foreign[it] ?? '');
      const unknown = await give(() => randomUUID());
      expect({ name, ...theirs }).toEqual({ name, ...unknown });
      expect({ name, status: theirs.status }).toEqual({ name, status: 404 });
    }
    const [left] = await server.database.query<{ people: number }[]>(
      'SELECT count(*)::int AS people FROM participant WHERE dialogue_id = $1 AND left_at IS NULL',
      [foreign.roomId],
    );
    expect(left?.people).toBe(6);
  });

  it.each(['visitor', 'participant', 'staff'] as const)('in a route of a room says nothing to a %s', async (person) => {
    const inRoom = allRoutes.filter(({ path }) => path.includes(':roomId'));
    expect(inRoom.length).toBeGreaterThan(8);
    for (const { method, path } of inRoom) {
      for (const as of ['participant', 'staff', 'screen']) {
        const at = (id: (name: string) => string) =>
          `${path.replace(/:(\w+)/g, (_, name: string) => NAMED[name] ?? id(name))}?as=${as}&after=0`;
        const body = method === 'POST' ? { key: randomUUID(), input: { text: 'Mine', lang: 'en' } } : undefined;
        const theirs = await answer(
          method,
          at((it) => foreign[it] ?? ''),
          who()[person],
          body,
        );
        const unknown = await answer(
          method,
          at(() => randomUUID()),
          who()[person],
          body,
        );
        expect(theirs.status).toBeGreaterThanOrEqual(400);
        expect(theirs.text).not.toMatch(/Theirs/);
        // That a public dialogue exists is no secret; staff of another network are told that they have no role there.
        if (person !== 'staff') expect({ path, as, ...theirs }).toEqual({ path, as, ...unknown });
      }
    }
  });

  it('of a draft is unknown to staff of another network too', async () => {
    await server.database.query("UPDATE dialogue SET state = 'draft' WHERE id = $1", [foreign.roomId]);
    try {
      const theirs = await answer('GET', `/api/rooms/${foreign.roomId}/snapshot?as=staff`, who().staff);
      const unknown = await answer('GET', `/api/rooms/${randomUUID()}/snapshot?as=staff`, who().staff);
      expect(theirs).toEqual(unknown);
      expect((await answer('GET', '/api/dialogues/there', who().staff)).status).toBe(404);
    } finally {
      await server.database.query("UPDATE dialogue SET state = 'live' WHERE id = $1", [foreign.roomId]);
    }
  });
});

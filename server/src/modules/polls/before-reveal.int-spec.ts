import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PollId, PollOptionId } from '@polylogue/shared/kernel/ids';
import { allRoutes } from '@polylogue/shared/pages/all-routes';
import type { PollDraft, PollSecrecy, PollView } from '@polylogue/shared/polls/schemas';
import type { z } from 'zod';
import { type TestApp, startApp } from '../../../test/app.js';
import { citizenIn, makeRoom, staffIn, type TestRoom } from '../../../test/factories/room.js';
import { RoomPerson, until } from '../../../test/room-person.js';
import { Transactions } from '../../core/database/transactions.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';

const VOTERS = 13;
const TEXT = 'kanarinac u rudniku';

type Draft = z.input<typeof PollDraft>;

/** Kinds whose results have different shapes; each is asked in both secrecies. */
const DRAFTS: readonly Pick<Draft, 'form' | 'options'>[] = [
  {
    form: { kind: 'single', seats: 1, tie: 'none' },
    options: [{ text: { en: 'Counter' } }, { text: { en: 'Courses' } }],
  },
  {
    form: { kind: 'ranking', rule: 'irv', most: 3, seats: 1, tie: 'none' },
    options: [{ text: { en: 'Bus' } }, { text: { en: 'Tram' } }, { text: { en: 'Ferry' } }],
  },
  { form: { kind: 'text', longest: 100 }, options: [] },
];

/** What only a result has: figures by option, by value or by word. */
// (A page brings its catalogue along, which has a text called "winners": a list of them is what must not be there.)
const RESULT = /"optionId"|"ballotsByTown"|"distribution"|"winners":\s*\[|"sealedCells"/;

let server: TestApp;
let room: TestRoom;
let staff: RoomPerson;
let citizens: (RoomPerson & { token: string })[];
let screen: RoomPerson;
/** What the program writes to the terminal, its log. */
let logged: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }[];

let rooms = 0;

beforeAll(async () => {
  logged = [jest.spyOn(process.stdout, 'write'), jest.spyOn(process.stderr, 'write')];
  server = await startApp({ LOG_LEVEL: 'debug' });
}, 60_000);
afterAll(async () => {
  await server.stop();
  jest.restoreAllMocks();
});

/** A room of its own for each poll: what was shown of another one is not taken for a leak. */
beforeEach(async () => {
  rooms += 1;
  room = await makeRoom(server, `before-reveal-${rooms}`);
  staff = await staffIn(server, room);
  citizens = [];
  for (let at = 0; at < VOTERS; at++) citizens.push(await citizenIn(server, room));
  const token = await server.app
    .get(Transactions)
    .run((tx) => server.app.get(DialoguesFacade).newScreenToken(tx, room.roomId));
  screen = await RoomPerson.connect({ url: server.url, roomId: room.roomId }, { as: 'screen', token });
  await screen.enter();
}, 60_000);
afterEach(() => {
  for (const person of [staff, screen, ...citizens]) person.leave();
});

async function viewOf(pollId: PollId): Promise<PollView> {
  const entered = await staff.enter();
  const found = entered.ok ? entered.snapshot?.polls.find(({ id }) => id === pollId) : undefined;
  if (!found) throw new Error('no such poll');
  return found;
}

const marksOf = (form: Draft['form'], options: readonly PollOptionId[], voter: number) => {
  if (form.kind === 'text') return { form: 'text' as const, text: `${TEXT} ${voter}`, lang: 'hr' };
  const chosen = options[voter % 2] ?? '';
  return form.kind === 'ranking'
    ? { form: 'ranking' as const, ranking: [chosen] }
    : { form: 'picks' as const, picks: [chosen] };
};

/** What every GET route of the contract answers to a stranger, to a participant who has not voted, to a screen and to staff. */
async function answers(pollId: PollId, bystander: string): Promise<{ path: string; text: string }[]> {
  const ids: Readonly<Record<string, string>> = { roomId: room.roomId, pollId, slug: room.slug };
  const paths = allRoutes
    .filter(({ method }) => method === 'GET')
    .flatMap(({ path }) =>
      path.includes(':name')
        ? ['ballots.json', 'ballots.csv', 'ballots.blt', 'ballots.soi'].map((name) => path.replace(':name', name))
        : path.includes('/networks/:slug')
          ? path.replace(':slug', `net-${room.slug}`)
          : path,
    )
    .map((path) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? room.roomId));
  const pages = ['/', `/en/d/${room.slug}`, `/en/d/${room.slug}/polls`, `/en/polls/${pollId}`];
  const people: Readonly<Record<string, Record<string, string>>> = {
    '': {},
    participant: { authorization: `Bearer ${bystander}` },
    staff: { cookie: room.staffCookie },
  };
  const asked = [...paths, ...pages].flatMap((path) =>
    Object.entries(people).map(([as, headers]) => ({ path, as, headers })),
  );
  return Promise.all(
    asked.map(async ({ path, as, headers }) => {
      const response = await fetch(`${server.url}${path}?as=${as || 'participant'}&after=0`, { headers });
      return { path: `${as || 'stranger'} ${path}`, text: await response.text() };
    }),
  );
}

/** All that came over the sockets so far. */
const frames = (people: readonly RoomPerson[]): string =>
  JSON.stringify(people.map(({ facts, live, personal }) => [facts, live, personal]));

describe.each(['open_hand', 'confidential'] as const)('before the reveal of a poll (%s)', (secrecy: PollSecrecy) => {
  it.each(DRAFTS.map((draft) => [draft.form.kind, draft] as const))(
    'nothing leaves on any channel but how many have answered (%s)',
    async (kind, asked) => {
      const draft = { itemId: null, question: { en: `What of ${kind}?` }, secrecy, ...asked };
      const prepared = (await staff.send('polls.prepare', { pollId: null, draft })) as { value: { pollId: PollId } };
      const { pollId } = prepared.value;
      await staff.send('polls.open', { pollId });
      const options = (await viewOf(pollId)).options.map(({ id }) => id);
      const bystander = await citizenIn(server, room);
      const [own] = citizens;
      for (const [voter, citizen] of citizens.entries())
        expect(await citizen.send('polls.vote', { pollId, marks: marksOf(asked.form, options, voter) })).toMatchObject({
          ok: true,
        });
      const watching = [staff, screen, bystander];
      await until('the live count is out', () => frames(watching).includes('"answered":13'));
      for (const state of ['open', 'closed'] as const) {
        if (state === 'closed') await staff.send('polls.close', { pollId });
        const view = await viewOf(pollId);
        expect(view).toMatchObject({ state, result: null, parts: [], answered: state === 'open' ? null : VOTERS });
        for (const { path, text } of await answers(pollId, bystander.token)) {
          expect({ state, path, leak: RESULT.exec(text)?.[0] ?? null }).toEqual({ state, path, leak: null });
          // From the close on staff read short texts before they are shown: without any figure, and whose they are.
          const mayRead = state === 'closed' && path.startsWith('staff') && path.endsWith('/texts');
          if (!mayRead) expect({ state, path, says: text.includes(TEXT) }).toEqual({ state, path, says: false });
        }
        const exported = await fetch(`${server.url}/api/rooms/${room.roomId}/my-data?as=participant`, {
          headers: { authorization: `Bearer ${own?.token ?? ''}` },
        });
        const { ballots } = (await exported.json()) as { ballots: { question: object; marks: unknown }[] };
        const mine = ballots.find(({ question }) => JSON.stringify(question) === JSON.stringify(draft.question));
        if (secrecy === 'confidential') expect(mine).toMatchObject({ marks: null, at: null });
      }
      const sent = frames(watching);
      const ofThis = JSON.stringify(
        watching.flatMap(({ facts }) => facts.filter(({ payload }) => JSON.stringify(payload).includes(pollId))),
      );
      expect(ofThis).toContain('"closed"');
      expect(ofThis).not.toMatch(RESULT);
      expect(sent).not.toContain(TEXT);
      const log = logged.flatMap(({ mock }) => mock.calls.map(([chunk]) => String(chunk))).join('');
      for (const id of options) expect(log).not.toContain(id);
      expect(log).not.toContain(TEXT);

      // The same look finds what is there once it is shown.
      expect(await staff.send('polls.reveal', { pollId })).toMatchObject({ ok: true });
      await until('the result is out', () => frames([bystander]).includes('"ballotsByTown"'));
      bystander.leave();
    },
    60_000,
  );
});

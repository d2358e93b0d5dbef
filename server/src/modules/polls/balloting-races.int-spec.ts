import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PollId, PollOptionId } from '@polylogue/shared/kernel/ids';
import type { PollSecrecy, PollView } from '@polylogue/shared/polls/schemas';
import type { CommandAnswer } from '@polylogue/shared/rooms/events';
import { type TestApp, startApp } from '../../../test/app.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { joinByCode, makeRoom, staffIn } from '../../../test/factories/room.js';
import { RoomPerson, until } from '../../../test/room-person.js';
import { CommandRunner } from '../../core/commands/command-runner.js';
import { passGate } from './poll-gate.sql.js';

const PEOPLE = 600;
const SEEDS = Array.from({ length: 20 }, (_, at) => 20_261_121 + at);
/** Polls that are raced at once. */
const AT_ONCE = 4;
const LAST_SECONDS_MS = 3000;

/** Two instances of one program over one database. */
let [first, second]: [TestApp?, TestApp?] = [];
let room: CommandRoom;

beforeAll(async () => {
  first = await startApp();
  second = await startApp({}, first.databaseUrl);
  room = await makeCommandRoom(first, PEOPLE);
}, 60_000);
afterAll(async () => {
  await second?.stop();
  await first?.stop();
});

function instance(at: number): TestApp {
  const app = at % 2 === 0 ? first : second;
  if (!app) throw new Error('not started');
  return app;
}

/** Numbers from 0 to 1 that are the same for a seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Raced {
  readonly pollId: PollId;
  readonly options: readonly PollOptionId[];
  readonly secrecy: PollSecrecy;
}

async function openPoll(secrecy: PollSecrecy, seconds: number | null = null): Promise<Raced> {
  const draft = {
    itemId: null,
    form: { kind: 'single' as const, seats: 1, tie: 'none' as const },
    question: { en: 'What first?' },
    options: [{ text: { en: 'Counter' } }, { text: { en: 'Courses' } }, { text: { en: 'Bus' } }],
    secrecy,
    seconds,
  };
  const { pollId } = await room.did(room.staff, 'polls.prepare', { pollId: null, draft });
  await room.did(room.staff, 'polls.open', { pollId });
  return { pollId, options: (await view(pollId)).options.map(({ id }) => id), secrecy };
}

async function view(pollId: PollId): Promise<PollView> {
  const found = (await room.state('everyone')).polls.find(({ id }) => id === pollId);
  if (!found) throw new Error('no such poll');
  return found;
}

/** One person's ballot through one of the instances. */
function vote({ pollId, options }: Raced, voter: number, choice: number, at = voter): Promise<CommandAnswer> {
  const input = { pollId, marks: { form: 'picks', picks: [options[choice % options.length]] } };
  return instance(at).app.get(CommandRunner).run(room.person(voter), { key: randomUUID(), name: 'polls.vote', input });
}

/** Everybody votes once at a random moment; answers the acknowledged ballots by option, and how many were told otherwise. */
async function storm(poll: Raced, chance: () => number, spreadMs: number): Promise<{ acked: number[]; late: number }> {
  const acked = poll.options.map(() => 0);
  let late = 0;
  await Promise.all(
    room.people.map(async (_, voter) => {
      const [moment, choice] = [chance() * spreadMs, Math.floor(chance() * poll.options.length)];
      await wait(moment);
      const answer = await vote(poll, voter, choice);
      if (answer.ok) acked[choice] = (acked[choice] ?? 0) + 1;
      else {
        expect(answer).toEqual({ ok: false, code: 'ballot_too_late' });
        late += 1;
      }
    }),
  );
  return { acked, late };
}

/** What the reveal says. */
async function counted({ pollId }: Raced): Promise<{ votes: number[]; ballots: number; answered: number | null }> {
  await room.did(room.staff, 'polls.reveal', { pollId });
  const { result, answered } = await view(pollId);
  return { votes: result?.options.map(({ votes }) => votes) ?? [], ballots: result?.base.ballots ?? -1, answered };
}

async function expectCounted(poll: Raced, { acked, late }: { acked: number[]; late: number }): Promise<void> {
  const ballots = acked.reduce((sum, n) => sum + n, 0);
  expect(ballots + late).toBe(PEOPLE);
  expect(await counted(poll)).toEqual({ votes: acked, ballots, answered: ballots });
  const rows = await instance(0).database.query<{ people: number; voted: number }[]>(
    `SELECT count(*)::int AS people, count(*) FILTER (WHERE voted)::int AS voted FROM poll_roll WHERE poll_id = $1`,
    [poll.pollId],
  );
  expect(rows).toEqual([{ people: PEOPLE, voted: ballots }]);
}

const secrecyOf = (seed: number): PollSecrecy => (seed % 2 === 0 ? 'confidential' : 'open_hand');

describe('closing while 600 people vote on two instances', () => {
  const groups = Array.from({ length: SEEDS.length / AT_ONCE }, (_, at) =>
    SEEDS.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );

  it.each(groups.map((seeds) => [seeds.join(', '), seeds] as const))(
    'counts each acknowledged ballot and tells everybody else that it is too late (seeds %s)',
    async (_, seeds) => {
      await Promise.all(
        seeds.map(async (seed) => {
          const chance = chanceOf(seed);
          const poll = await openPoll(secrecyOf(seed));
          const closeAfter = (0.3 + chance() * 0.4) * LAST_SECONDS_MS;
          const [outcome] = await Promise.all([
            storm(poll, chance, LAST_SECONDS_MS),
            wait(closeAfter).then(() => room.did(room.staff, 'polls.close', { pollId: poll.pollId })),
          ]);
          expect(outcome.late).toBeGreaterThan(0);
          await expectCounted(poll, outcome);
        }),
      );
    },
    60_000,
  );

  it.each(['open_hand', 'confidential'] as const)(
    'by the timer, whichever instance looks at the clock first, is as exact (%s)',
    async (secrecy) => {
      const poll = await openPoll(secrecy, 60);
      // The shortest timer of the contract is ten seconds: too long to wait for here.
      await instance(0).database.query(
        "UPDATE poll SET ends_at = clock_timestamp() + interval '300 ms' WHERE id = $1",
        [poll.pollId],
      );
      const outcome = await storm(poll, chanceOf(7), LAST_SECONDS_MS);
      await until('the clock has closed the poll', async () => (await view(poll.pollId)).state === 'closed');
      expect(outcome.late).toBeGreaterThan(0);
      await expectCounted(poll, outcome);
    },
    30_000,
  );

  it('has one fact of the close, however many clocks there are', async () => {
    const poll = await openPoll('confidential', 60);
    await instance(0).database.query('UPDATE poll SET ends_at = opened_at WHERE id = $1', [poll.pollId]);
    await until('the clock has closed the poll', async () => (await view(poll.pollId)).state === 'closed');
    await wait(1200);
    const facts = JSON.parse(await room.log('everyone')) as { payload: { id?: string; state?: string } }[];
    expect(facts.filter(({ payload }) => payload.id === poll.pollId && payload.state === 'closed')).toHaveLength(1);
  });
});

describe('a close that waits for ballots under way', () => {
  it.each(['open_hand', 'confidential'] as const)(
    'is not overtaken by those that come after it (%s)',
    async (secrecy) => {
      const poll = await openPoll(secrecy);
      const { database } = instance(0);
      const waiting = async (): Promise<number> => {
        const rows = await database.query<{ n: number }[]>(
          "SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
        );
        return rows[0]?.n ?? 0;
      };
      // A batch that takes its time: within the gate, with the row shared.
      const slow = database.createQueryRunner();
      await slow.startTransaction();
      await slow.query(`SELECT ${passGate('$1')}`, [poll.pollId]);
      await slow.query('SELECT 1 FROM poll WHERE id = $1 FOR SHARE', [poll.pollId]);
      const closing = room.did(room.staff, 'polls.close', { pollId: poll.pollId });
      await until('the close waits', async () => (await waiting()) === 1);
      const late = vote(poll, 0, 0, 1);
      await until('the ballot waits behind it', async () => (await waiting()) === 2);
      await slow.commitTransaction();
      await slow.release();
      await closing;
      expect(await late).toEqual({ ok: false, code: 'ballot_too_late' });
      expect(await counted(poll)).toMatchObject({ ballots: 0 });
    },
    20_000,
  );
});

describe('the time of a poll', () => {
  const endsIn = (pollId: PollId, ms: number) =>
    instance(0).database.query("UPDATE poll SET ends_at = clock_timestamp() + $2 * interval '1 ms' WHERE id = $1", [
      pollId,
      ms,
    ]);

  it('is up a second later for a ballot on its way, by the clock of the database', async () => {
    const poll = await openPoll('confidential', 60);
    await endsIn(poll.pollId, -50);
    expect(await vote(poll, 0, 0)).toMatchObject({ ok: true });
    await endsIn(poll.pollId, -1001);
    expect(await vote(poll, 1, 0)).toEqual({ ok: false, code: 'ballot_too_late' });
    await until('the clock has closed the poll', async () => (await view(poll.pollId)).state === 'closed');
    expect(await counted(poll)).toMatchObject({ ballots: 1 });
  });

  it('can be made longer as long as the poll is open', async () => {
    const poll = await openPoll('open_hand', 60);
    const before = Date.parse((await view(poll.pollId)).endsAt ?? '');
    await room.did(room.staff, 'polls.extend', { pollId: poll.pollId, seconds: 30 });
    expect(Date.parse((await view(poll.pollId)).endsAt ?? '') - before).toBe(30_000);
    await room.did(room.staff, 'polls.close', { pollId: poll.pollId });
    const late = await room.give(room.staff, 'polls.extend', { pollId: poll.pollId, seconds: 30 });
    expect(late).toMatchObject({ code: 'wrong_state' });
    const untimed = await openPoll('open_hand');
    const none = await room.give(room.staff, 'polls.extend', { pollId: untimed.pollId, seconds: 30 });
    expect(none).toMatchObject({ code: 'wrong_state' });
  });

  it('opens a poll that was planned, once', async () => {
    const draft = {
      itemId: null,
      form: { kind: 'yes_no' as const },
      question: { en: 'Shall we?' },
      options: [{ text: { en: 'Yes' } }, { text: { en: 'No' } }],
      seconds: 60,
      opensAt: new Date(Date.now() - 1000).toISOString(),
    };
    const { pollId } = await room.did(room.staff, 'polls.prepare', { pollId: null, draft });
    await until('the clock has opened the poll', async () =>
      (await room.state('everyone')).polls.some(({ id }) => id === pollId),
    );
    const opened = await view(pollId);
    expect(Date.parse(opened.endsAt ?? '') - Date.parse(opened.openedAt ?? '')).toBe(60_000);
    const keys = await instance(0).database.query('SELECT 1 FROM poll_key WHERE poll_id = $1', [pollId]);
    expect(keys).toHaveLength(1);
  });
});

/** As many as one person may have on each instance. */
const SOCKETS = 24;

describe('72 ballots of one person at once, over all the sockets they may have', () => {
  it.each(['open_hand', 'confidential'] as const)('leave one ballot (%s)', async (secrecy) => {
    const test = instance(0);
    const own = await makeRoom(test, `sockets-${secrecy.replace('_', '-')}`);
    const staff = await staffIn(test, own);
    const draft = {
      itemId: null,
      form: { kind: 'yes_no' as const },
      question: { en: 'Shall we?' },
      options: [{ text: { en: 'Yes' } }, { text: { en: 'No' } }],
      secrecy,
    };
    const prepared = (await staff.send('polls.prepare', { pollId: null, draft })) as { value: { pollId: PollId } };
    const { pollId } = prepared.value;
    await staff.send('polls.open', { pollId });
    const { token } = await joinByCode(test, own);
    const sockets: RoomPerson[] = [];
    for (let at = 0; at < SOCKETS; at++)
      sockets.push(
        await RoomPerson.connect({ url: instance(at).url, roomId: own.roomId }, { as: 'participant', token }),
      );
    const entered = await staff.enter();
    const [yes, no] = entered.ok ? (entered.snapshot?.polls[0]?.options ?? []) : [];
    const answers = await Promise.all(
      Array.from({ length: 3 }, (_, round) =>
        sockets.map((socket, at) =>
          socket.send('polls.vote', {
            pollId,
            marks: { form: 'picks', picks: [((at + round) % 2 === 0 ? yes : no)?.id ?? ''] },
          }),
        ),
      ).flat(),
    );
    expect(answers).toHaveLength(3 * SOCKETS);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    await staff.send('polls.close', { pollId });
    await staff.send('polls.reveal', { pollId });
    const after = await staff.enter();
    expect(after.ok && after.snapshot?.polls[0]?.result?.base).toMatchObject({ ballots: 1, eligible: 1 });
    for (const socket of [...sockets, staff]) socket.leave();
  });
});

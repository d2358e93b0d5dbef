import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TownId } from '@polylogue/shared/kernel/ids';
import type { Marks } from '@polylogue/shared/polls/marks';
import { papersRoute } from '@polylogue/shared/polls/routes';
import type { PollHall, PollView } from '@polylogue/shared/polls/schemas';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom, staffCaller } from '../../../test/factories/command-room.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import type { Caller } from '../../core/identity/caller.js';

const draft = {
  itemId: null,
  form: { kind: 'single' as const, seats: 1, tie: 'none' as const },
  question: { en: 'What first?' },
  options: [{ text: { en: 'Counter' } }, { text: { en: 'Courses' } }],
};

let server: TestApp;
let room: CommandRoom;
let second: Caller;
let town: TownId;
let pollId: string;
let counter: Marks;
let courses: Marks;

beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 20);
  const cookie = await signedInStaff(server, 'second@test.example', { role: 'facilitator', networkId: room.networkId });
  second = await staffCaller(server, room.roomId, cookie);
  const [first] = room.people;
  if (!first) throw new Error('nobody is there');
  town = first.townId;
}, 60_000);
afterAll(() => server.stop());

const view = async (): Promise<PollView> => {
  const poll = (await room.state('everyone')).polls.find((it) => it.id === pollId);
  if (!poll) throw new Error('no such poll');
  return poll;
};
const hall = async (): Promise<PollHall | undefined> => (await room.state('staff')).pollHalls[pollId]?.[0];

beforeEach(async () => {
  pollId = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft })).pollId;
  await room.did(room.staff, 'polls.open', { pollId });
  const [a, b] = (await view()).options.map(({ id }) => ({ form: 'picks' as const, picks: [id] }));
  if (!a || !b) throw new Error('no options');
  [counter, courses] = [a, b];
});

const heads = (count: number) => room.give(room.staff, 'polls.count-heads', { pollId, townId: town, heads: count });
const assist = (marks: Marks = counter) => room.give(room.staff, 'polls.assist', { pollId, townId: town, marks });
const paperOf = (count: number, more: object = {}) => ({
  townId: town,
  piles: [{ marks: courses, count }],
  blank: 0,
  invalid: 0,
  note: 'from the hall',
  ...more,
});
const enter = (count: number, more: object = {}) =>
  room.give(room.staff, 'polls.enter-paper', { pollId, paper: paperOf(count, more) });
const entered = async (count: number, more: object = {}): Promise<string> =>
  (await room.did(room.staff, 'polls.enter-paper', { pollId, paper: paperOf(count, more) })).paperId;
const confirm = (paperId: string, by: Caller = second) => room.give(by, 'polls.confirm-paper', { pollId, paperId });
const close = () => room.did(room.staff, 'polls.close', { pollId });
const reveal = () => room.give(room.staff, 'polls.reveal', { pollId });

describe('a hall with heads', () => {
  it('never sends more ballots than it has heads, with 50 stewards at once', async () => {
    await heads(20);
    const papers = await Promise.all(Array.from({ length: 10 }, () => entered(3)));
    const answers = await Promise.all([
      ...Array.from({ length: 40 }, () => assist()),
      ...papers.map((paperId) => confirm(paperId)),
    ]);
    const assisted = answers.slice(0, 40).filter(({ ok }) => ok).length;
    const paper = 3 * answers.slice(40).filter(({ ok }) => ok).length;
    for (const answer of answers) if (!answer.ok) expect(answer).toMatchObject({ code: 'heads_exceeded' });
    expect(await hall()).toMatchObject({ heads: 20, assisted, paper });
    expect(assisted + paper).toBeGreaterThanOrEqual(18);
    expect(assisted + paper).toBeLessThanOrEqual(20);
    expect(
      await server.database.query('SELECT count(*)::int AS n FROM ballot_open WHERE poll_id = $1', [pollId]),
    ).toEqual([{ n: assisted }]);
  });

  it('cannot have fewer heads than ballots came from it', async () => {
    await heads(5);
    await assist();
    await assist();
    expect(await heads(1)).toMatchObject({ code: 'heads_too_few', params: { ballots: 2 } });
    expect(await heads(2)).toMatchObject({ ok: true });
  });

  it('is the matter of staff: nobody else hears of it, and citizens cannot enter ballots', async () => {
    await heads(5);
    await assist();
    expect(await room.log('staff')).toContain('poll.halls');
    expect(await room.log('everyone')).not.toContain('"heads"');
    expect((await room.state('everyone')).pollHalls).toEqual({});
    const input = { pollId, townId: town, marks: counter };
    expect(await room.give(room.person(0), 'polls.assist', input)).toMatchObject({ code: 'not_allowed' });
  });
});

describe('an assisted ballot', () => {
  it('is checked like anybody’s, and needs a counted head', async () => {
    expect(await assist()).toMatchObject({ code: 'heads_exceeded' });
    await heads(3);
    expect(await assist({ form: 'ranking', ranking: [] })).toMatchObject({ code: 'ballot_unfit' });
    expect(await assist({ form: 'picks', picks: [] })).toMatchObject({ code: 'choices_too_few' });
    expect(await assist({ form: 'blank' })).toMatchObject({ ok: true, value: { assisted: 1 } });
  });

  it('is taken while the poll is open only', async () => {
    await heads(3);
    await close();
    expect(await assist()).toMatchObject({ code: 'ballot_too_late' });
    pollId = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft })).pollId;
    expect(await assist()).toMatchObject({ code: 'not_found' });
  });

  it('is in the log of what staff did, but not what it says', async () => {
    await heads(1);
    await assist();
    const log: { verb: string; subject_id: string; reason: string | null }[] = await server.database.query(
      'SELECT * FROM staff_action WHERE subject_id = $1',
      [pollId],
    );
    expect(log.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['polls.count-heads', 'polls.assist']));
    const [picked] = counter.form === 'picks' ? counter.picks : [];
    expect(JSON.stringify(log)).not.toContain(picked);
  });
});

describe('the receipt of an assisted ballot', () => {
  it('is the same whatever the ballot says', async () => {
    await heads(2);
    const key = randomUUID();
    const input = { pollId, townId: town, marks: counter };
    expect(await room.give(room.staff, 'polls.assist', input, key)).toMatchObject({ ok: true });
    // A retry is answered as before, and no second ballot comes of it.
    expect(await room.give(room.staff, 'polls.assist', { ...input, marks: courses }, key)).toMatchObject({
      ok: true,
      value: { assisted: 1 },
    });
    expect(await hall()).toMatchObject({ assisted: 1 });
  });
});

describe('paper ballots', () => {
  beforeEach(async () => {
    await heads(10);
  });

  it('count once somebody else has confirmed them', async () => {
    const paperId = await entered(4, { blank: 1, invalid: 1 });
    expect(await hall()).toMatchObject({ paper: 0, papers: [{ id: paperId, ballots: 6, state: 'entered' }] });
    expect(await confirm(paperId, room.staff)).toMatchObject({ code: 'second_person_needed' });
    expect(await confirm(paperId)).toMatchObject({ ok: true });
    expect(await confirm(paperId)).toMatchObject({ code: 'wrong_state' });
    expect(await hall()).toMatchObject({
      paper: 6,
      papers: [{ state: 'confirmed', confirmedByName: 'second@test.example' }],
    });
    await close();
    await reveal();
    expect((await view()).result?.base).toMatchObject({ ballots: 6, valid: 4, blank: 1, invalid: 1, eligible: 30 });
  });

  it('are refused where they are more than the heads, or no ballots of this poll', async () => {
    expect(await enter(11)).toMatchObject({ code: 'heads_exceeded', params: { heads: 10 } });
    expect(await enter(1, { piles: [{ marks: { form: 'blank' }, count: 1 }] })).toMatchObject({ code: 'ballot_unfit' });
    expect(await enter(1, { piles: [{ marks: { form: 'picks', picks: [pollId] }, count: 1 }] })).toMatchObject({
      code: 'option_unknown',
    });
  });

  it('keep a result from being shown until they are confirmed or discarded', async () => {
    const paperId = await entered(2);
    await close();
    expect(await reveal()).toMatchObject({ code: 'paper_unconfirmed' });
    const discarded = { pollId, paperId, reason: 'counted twice' };
    expect(await room.give(room.staff, 'polls.discard-paper', discarded)).toMatchObject({ ok: true });
    expect(await reveal()).toMatchObject({ ok: true });
    expect((await view()).result?.base.ballots).toBe(0);
  });

  it('are counted with the others when they come after the close, and no more once taken back', async () => {
    await room.did(room.person(0), 'polls.vote', { pollId, marks: counter });
    await close();
    const late = await entered(6);
    await confirm(late);
    expect(await view()).toMatchObject({ answered: 7, sources: { online: 1, assisted: 0, paper: 6 } });
    const again = await entered(3);
    await confirm(again);
    await room.did(room.staff, 'polls.discard-paper', { pollId, paperId: again, reason: 'wrong hall' });
    await heads(40);
    await reveal();
    const { result, eligible } = await view();
    expect(eligible).toBe(60);
    expect(result?.base).toMatchObject({ ballots: 7, eligible: 60, sources: { online: 1, paper: 6 } });
    expect(result?.options.map(({ votes }) => votes)).toEqual([1, 6]);
    expect(result?.outcome?.winners).toEqual(courses.form === 'picks' ? courses.picks : []);
    expect(await enter(1)).toMatchObject({ code: 'wrong_state' });
  });

  it('are neither taken nor given back once a part of the result is shown: the change would be the few that came', async () => {
    const early = await entered(6);
    await confirm(early);
    await close();
    expect(await room.give(room.staff, 'polls.reveal', { pollId, part: { what: 'town', townId: town } })).toMatchObject(
      { ok: true },
    );
    expect(await enter(1)).toMatchObject({ code: 'wrong_state' });
    const back = { pollId, paperId: early, reason: 'counted twice' };
    expect(await room.give(room.staff, 'polls.discard-paper', back)).toMatchObject({ code: 'wrong_state' });
    expect((await view()).parts).toMatchObject([{ ballots: 6 }]);
  });

  it('are read by staff who run polls, by nobody else', async () => {
    await entered(4, { note: 'counted by Ana' });
    const params = { roomId: room.roomId, pollId };
    const { papers } = valueOf(await call(server, papersRoute, { params, cookie: room.cookie }));
    expect(papers).toMatchObject([{ piles: [{ marks: courses, count: 4 }], note: 'counted by Ana', state: 'entered' }]);
    expect((await call(server, papersRoute, { params })).failure?.code).toBe('sign_in_needed');
  });
});

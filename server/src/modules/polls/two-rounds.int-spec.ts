import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PollId, PollOptionId } from '@polylogue/shared/kernel/ids';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { type TestApp, startApp } from '../../../test/app.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { until } from '../../../test/room-person.js';

const draft = {
  itemId: null,
  form: { kind: 'yes_no' as const },
  question: { en: 'Shall we build the counter?' },
  options: [{ text: { en: 'Yes' } }, { text: { en: 'No' } }],
};

let server: TestApp;
let room: CommandRoom;
let before: PollId;
let after: PollId;

beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 20);
}, 60_000);
afterAll(() => server.stop());

const view = async (id: PollId): Promise<PollView> => {
  const found = (await room.state('staff')).polls.find((poll) => poll.id === id);
  if (!found) throw new Error('no such poll');
  return found;
};
const prepare = (more: object = {}, pollId: PollId | null = null) =>
  room.give(room.staff, 'polls.prepare', { pollId, draft: { ...draft, ...more } });
const step = (name: 'polls.open' | 'polls.close' | 'polls.reveal', pollId: PollId) =>
  room.give(room.staff, name, { pollId });

async function vote(pollId: PollId, voter: number, choice: 0 | 1): Promise<void> {
  const options: PollOptionId[] = (await view(pollId)).options.map(({ id }) => id);
  const marks = { form: 'picks' as const, picks: [options[choice] ?? ''] };
  await room.did(room.person(voter), 'polls.vote', { pollId, marks });
}

const openRecords = async (pollId: PollId): Promise<{ open: number; sealed: number; keys: number }> => {
  const rows = await server.database.query<{ open: number; sealed: number; keys: number }[]>(
    `SELECT (SELECT count(*) FROM ballot_open WHERE poll_id = $1)::int AS open,
            (SELECT count(*) FROM ballot_sealed WHERE poll_id = $1)::int AS sealed,
            (SELECT count(*) FROM poll_key WHERE poll_id = $1)::int AS keys`,
    [pollId],
  );
  if (!rows[0]) throw new Error('no rows');
  return rows[0];
};

beforeEach(async () => {
  before = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft })).pollId;
  after = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft: { ...draft, comesAfter: before } }))
    .pollId;
  await step('polls.open', before);
});

describe.each(['confidential', 'open_hand'] as const)('a question asked before and after (%s)', (secrecy) => {
  beforeEach(async () => {
    await room.did(room.staff, 'polls.withdraw', { pollId: after, reason: 'another secrecy' });
    await room.did(room.staff, 'polls.withdraw', { pollId: before, reason: 'another secrecy' });
    before = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft: { ...draft, secrecy } })).pollId;
    const second = { ...draft, secrecy, comesAfter: before };
    after = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft: second })).pollId;
    await step('polls.open', before);
  });

  it('is sealed at the second close, and shows who moved as figures', async () => {
    for (let voter = 0; voter < 12; voter++) await vote(before, voter, voter < 4 ? 0 : 1);
    expect(await step('polls.close', before)).toMatchObject({ ok: true });
    expect(await view(before)).toMatchObject({
      state: 'closed',
      answered: 12,
      eligible: 20,
      isSealed: false,
      isCounting: false,
    });
    expect(await step('polls.reveal', before)).toMatchObject({ code: 'waits_for_second_round' });
    const choice = (await view(before)).options[0]?.id ?? '';
    const late = await room.give(room.person(15), 'polls.vote', {
      pollId: before,
      marks: { form: 'picks', picks: [choice] },
    });
    expect(late).toEqual({ ok: false, code: 'ballot_too_late' });
    await step('polls.open', after);
    // Six of the eight against are for it now, one of the four for it is against; 10 and 11 stay away, 12 is new.
    for (let voter = 0; voter < 10; voter++) await vote(after, voter, voter === 1 ? 1 : 0);
    await vote(after, 12, 0);
    if (secrecy === 'confidential') expect(await openRecords(before)).toEqual({ open: 12, sealed: 0, keys: 1 });
    await step('polls.close', after);
    if (secrecy === 'confidential') {
      expect(await openRecords(before)).toEqual({ open: 0, sealed: 12, keys: 0 });
      expect(await openRecords(after)).toEqual({ open: 0, sealed: 11, keys: 0 });
    }
    expect([await view(before), await view(after)]).toMatchObject([{ isSealed: true }, { isSealed: true }]);
    await step('polls.reveal', before);
    await step('polls.reveal', after);
    expect((await view(before)).result).toMatchObject({ base: { ballots: 12 }, comparison: null });
    expect((await view(after)).result).toMatchObject({
      base: { ballots: 11 },
      // Two people only before: the flows and the first result together would tell how they voted.
      comparison: { pairs: 10, onlyBefore: 2, onlyAfter: 1, flows: null, moved: 0, swing: null },
    });
  });

  it('is sealed alone when the second round is given up', async () => {
    await vote(before, 0, 0);
    await step('polls.close', before);
    await room.did(room.staff, 'polls.withdraw', { pollId: after, reason: 'no time left' });
    expect(await step('polls.reveal', before)).toMatchObject({ ok: true });
    expect((await view(before)).result).toMatchObject({ base: { ballots: 1 }, comparison: null });
  });
});

describe('a second round', () => {
  it('asks what the first one asks, in the same way', async () => {
    const other = { ...draft, comesAfter: before };
    expect(await prepare({ ...other, question: { en: 'Shall we?' } }, after)).toMatchObject({
      code: 'question_changed',
    });
    expect(await prepare({ ...other, secrecy: 'open_hand' }, after)).toMatchObject({ code: 'question_changed' });
    expect(await prepare({ ...other, options: draft.options.toReversed() }, after)).toMatchObject({
      code: 'question_changed',
    });
    expect(await prepare(other, after)).toMatchObject({ ok: true });
  });

  it('has one first round, which has one second, and no third follows', async () => {
    expect(await prepare({ comesAfter: before })).toMatchObject({ code: 'wrong_state' });
    expect(await prepare({ comesAfter: after })).toMatchObject({ code: 'wrong_state' });
    expect(await prepare({ comesAfter: after }, after)).toMatchObject({ code: 'not_found' });
  });

  it('cannot be prepared once the first is sealed, nor opened before it is closed', async () => {
    expect(await step('polls.open', after)).toMatchObject({ code: 'wrong_state' });
    const alone = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft })).pollId;
    await step('polls.open', alone);
    await step('polls.close', alone);
    expect(await prepare({ comesAfter: alone })).toMatchObject({ code: 'wrong_state' });
  });

  it('that is made to follow nothing any more lets the first be sealed by the clock', async () => {
    await vote(before, 0, 0);
    await step('polls.close', before);
    expect(await prepare({}, after)).toMatchObject({ ok: true });
    await until('the clock has sealed the first', async () => (await openRecords(before)).sealed === 1);
    expect(await openRecords(before)).toEqual({ open: 0, sealed: 1, keys: 0 });
    expect(await step('polls.reveal', before)).toMatchObject({ ok: true });
  });
});

describe('a poll that an earlier version of the program closed', () => {
  it('gets its roll, its cells and its result from the ballots that are there', async () => {
    const { pollId } = await room.did(room.staff, 'polls.prepare', {
      pollId: null,
      draft: { ...draft, secrecy: 'open_hand' },
    });
    await step('polls.open', pollId);
    for (let voter = 0; voter < 14; voter++) await vote(pollId, voter, 0);
    await server.database.query(
      "UPDATE poll SET state = 'revealed', closed_at = now(), revealed_at = now(), answered = 14 WHERE id = $1",
      [pollId],
    );
    await until('it is counted', async () => (await view(pollId)).result !== null);
    expect(await view(pollId)).toMatchObject({
      state: 'revealed',
      answered: 14,
      eligible: 20,
      sources: { online: 14, assisted: 0, paper: 0 },
      result: { base: { ballots: 14, eligible: 20 }, options: [{ votes: 14 }, { votes: 0 }] },
    });
  });
});

describe('a first round that is mended before it opens', () => {
  it('mends its second: they ask the same', async () => {
    const first = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft })).pollId;
    const second = (
      await room.did(room.staff, 'polls.prepare', { pollId: null, draft: { ...draft, comesAfter: first } })
    ).pollId;
    const question = { en: 'Shall we build the counter now?' };
    expect(await prepare({ question }, first)).toMatchObject({ ok: true });
    expect(await view(second)).toMatchObject({ question, comesAfter: first });
    await step('polls.open', first);
    await step('polls.close', first);
    expect(await step('polls.open', second)).toMatchObject({ ok: true });
    const other = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft })).pollId;
    await room.did(room.staff, 'polls.prepare', { pollId: null, draft: { ...draft, comesAfter: other } });
    const form = { kind: 'approval', seats: 1, tie: 'none' };
    expect(await prepare({ form }, other)).toMatchObject({ ok: false, code: 'question_changed' });
    expect((await view(other)).form).toEqual(draft.form);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PollId, PollOptionId } from '@polylogue/shared/kernel/ids';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { CommandOutput } from '@polylogue/shared/rooms/commands';
import { questionHash } from './domain/frozen-question.js';
import { type TestApp, startApp } from '../../../test/app.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { LiveSources } from '../../core/live/live-sources.js';

const draft = {
  itemId: null,
  kind: 'single' as const,
  question: { en: 'What first?' },
  options: [{ en: 'Counter' }, { en: 'Courses' }, { en: 'Bus' }],
  min: 1,
  max: 1,
};

let server: TestApp;
let room: CommandRoom;
let pollId: PollId;
let options: PollOptionId[];

beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 600);
}, 60_000);
afterAll(() => server.stop());

const poll = async (audience: 'everyone' | 'staff' = 'everyone'): Promise<PollView> => {
  const found = (await room.state(audience)).polls.find(({ id }) => id === pollId);
  if (!found) throw new Error('no such poll');
  return found;
};
const option = (at: number): PollOptionId => {
  const id = options[at % options.length];
  if (!id) throw new Error('no such option');
  return id;
};

async function openPoll(changes: object = {}): Promise<void> {
  pollId = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft: { ...draft, ...changes } })).pollId;
  await room.did(room.staff, 'polls.open', { pollId });
  options = (await poll()).options.map(({ id }) => id);
}

const vote = (voter: number, choice: number, key?: string) =>
  room.give(room.person(voter), 'polls.vote', { pollId, choices: [option(choice)] }, key);

describe('a prepared poll', () => {
  beforeEach(async () => {
    pollId = (await room.did(room.staff, 'polls.prepare', { pollId: null, draft })).pollId;
  });

  it('is seen by staff only', async () => {
    expect((await room.state('everyone')).polls.some(({ id }) => id === pollId)).toBe(false);
    expect(await poll('staff')).toMatchObject({ state: 'prepared', questionHash: null });
  });

  it('can be changed until it opens, then its question is frozen', async () => {
    await room.did(room.staff, 'polls.prepare', { pollId, draft: { ...draft, question: { en: 'What now?' } } });
    await room.did(room.staff, 'polls.open', { pollId });
    const opened = await poll();
    expect(opened).toMatchObject({ state: 'open', question: { en: 'What now?' }, questionHash: questionHash(opened) });
    expect(await room.give(room.staff, 'polls.prepare', { pollId, draft })).toMatchObject({
      ok: false,
      code: 'poll_frozen',
    });
  });

  it('takes no ballot and does not say that it exists', async () => {
    const [first] = (await poll('staff')).options;
    const known = await room.give(room.person(0), 'polls.vote', { pollId, choices: [first?.id ?? ''] });
    const unknown = await room.give(room.person(0), 'polls.vote', { pollId: randomUUID(), choices: [first?.id ?? ''] });
    expect(known).toEqual({ ok: false, code: 'not_found' });
    expect(unknown).toEqual(known);
  });

  it('is opened and closed by staff only, and in order', async () => {
    expect(await room.give(room.person(0), 'polls.open', { pollId })).toMatchObject({ code: 'not_allowed' });
    for (const step of ['polls.close', 'polls.reveal'] as const) {
      expect(await room.give(room.staff, step, { pollId })).toMatchObject({ code: 'wrong_state' });
    }
  });
});

describe('an open poll', () => {
  it('refuses choices that are unknown, named twice, too few or too many', async () => {
    await openPoll({ kind: 'multiple', min: 2, max: 2 });
    const [a, b, c] = [option(0), option(1), option(2)];
    const answer = async (choices: string[]) => room.give(room.person(0), 'polls.vote', { pollId, choices });
    expect(await answer([a, randomUUID()])).toMatchObject({ code: 'option_unknown' });
    expect(await answer([a, a])).toMatchObject({ code: 'option_unknown' });
    expect(await answer([a])).toMatchObject({ code: 'choices_too_few', params: { min: 2 } });
    expect(await answer([a, b, c])).toMatchObject({ code: 'choices_too_many', params: { max: 2 } });
    expect(await answer([])).toMatchObject({ code: 'choices_too_few' });
    expect(await answer([b, a])).toMatchObject({ ok: true, value: { choices: [a, b], revision: 1 } });
  });

  it('keeps of 50 different choices of one voter at once what the highest revision was told', async () => {
    await openPoll();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => vote(0, at)));
    const told = answers.map((answer) => {
      if (!answer.ok) throw new Error(answer.code);
      return answer.value as CommandOutput<'polls.vote'>;
    });
    const last = told.reduce((best, it) => (it.revision > best.revision ? it : best));
    expect((await room.personal(0)).ballots?.[pollId]).toEqual(last.choices);
    // Whoever was told the same revision was told the same choices.
    const byRevision = new Map<number, string>();
    for (const { revision, choices } of told) {
      expect(byRevision.get(revision) ?? choices.join()).toBe(choices.join());
      byRevision.set(revision, choices.join());
    }
    expect(await server.database.query('SELECT count(*)::int AS n FROM ballot WHERE poll_id = $1', [pollId])).toEqual([
      { n: 1 },
    ]);
  });

  it('does a ballot once however often it is sent; the key with another choice is refused', async () => {
    await openPoll();
    const key = randomUUID();
    const first = await vote(1, 0, key);
    expect(await vote(1, 0, key)).toEqual(first);
    expect(first).toMatchObject({ value: { revision: 1 } });
    expect(await vote(1, 1, key)).toMatchObject({ ok: false, code: 'key_reused' });
  });

  it('a late retry of an earlier ballot does not undo a newer one, and is told what stands', async () => {
    await openPoll();
    const early = randomUUID();
    await vote(2, 0, early);
    await vote(2, 1);
    expect(await vote(2, 0, early)).toMatchObject({ value: { choices: [option(1)], revision: 2 } });
  });

  it('takes no ballot of somebody from another room, and answers as for an unknown poll', async () => {
    await openPoll();
    const other = await makeCommandRoom(server, 1);
    const foreign = await other.give(other.person(0), 'polls.vote', { pollId, choices: [option(0)] });
    expect(foreign).toEqual({ ok: false, code: 'not_found' });
    const posing = { ...other.person(0), roomId: room.roomId };
    expect(await room.give(posing, 'polls.vote', { pollId, choices: [option(0)] })).toEqual({
      ok: false,
      code: 'not_allowed',
    });
    expect(await other.give(other.staff, 'polls.close', { pollId })).toEqual({ ok: false, code: 'not_found' });
  });

  it('takes no ballot of somebody who was sent out, on a connection that is still open', async () => {
    await openPoll();
    const other = await makeCommandRoom(server, 1);
    const prepared = await other.did(other.staff, 'polls.prepare', { pollId: null, draft });
    await other.did(other.staff, 'polls.open', prepared);
    const [first] = (await other.state('everyone')).polls[0]?.options ?? [];
    const caller = other.person(0);
    await other.did(other.staff, 'participants.remove', {
      participantId: other.people[0]?.id ?? '',
      reason: 'shouts at everybody',
    });
    const ballot = { pollId: prepared.pollId, choices: [first?.id ?? ''] };
    expect(await other.give(caller, 'polls.vote', ballot)).toEqual({ ok: false, code: 'not_allowed' });
  });

  it('says nothing but how many have answered, on any channel, until it is revealed', async () => {
    await openPoll();
    await Promise.all(Array.from({ length: 30 }, (_, voter) => vote(voter, voter % 2)));
    const live = await server.app.get(LiveSources).find('poll')?.read(room.roomId, [pollId]);
    expect(live).toEqual([{ topic: 'poll', id: pollId, version: 30, value: { answered: 30 } }]);
    await room.did(room.staff, 'polls.close', { pollId });
    for (const audience of ['everyone', 'staff'] as const) {
      expect(await poll(audience)).toMatchObject({ state: 'closed', answered: 30, tally: null });
      const facts = JSON.parse(await room.log(audience)) as { type: string; payload: { id?: string } }[];
      const ours = facts.filter(({ payload }) => payload.id === pollId);
      expect(JSON.stringify(ours)).not.toMatch(/"votes"|byTown/i);
    }
    await room.did(room.staff, 'polls.reveal', { pollId });
    expect((await poll()).tally).toMatchObject({
      rule: 'plurality',
      answered: 30,
      options: [{ votes: 15 }, { votes: 15 }, { votes: 0 }],
    });
  });
});

describe('closing a poll while 600 people vote', () => {
  it.each(Array.from({ length: 10 }, (_, round) => round))(
    'counts exactly what was acknowledged (round %i)',
    async (round) => {
      await openPoll();
      let closedAt = Number.POSITIVE_INFINITY;
      const acknowledgedLate: number[] = [];
      const acks = new Map<string, number>();
      const votes = room.people.map(async (_, voter) => {
        // Spread over some 60 ms, so that the close falls in the middle.
        await new Promise((resolve) => setTimeout(resolve, (voter % 20) * 3));
        const answer = await vote(voter, voter);
        if (!answer.ok) return expect(answer).toEqual({ ok: false, code: 'poll_not_open' });
        if (performance.now() > closedAt) acknowledgedLate.push(voter);
        acks.set(option(voter), (acks.get(option(voter)) ?? 0) + 1);
      });
      await new Promise((resolve) => setTimeout(resolve, 10 + round * 8));
      await room.did(room.staff, 'polls.close', { pollId });
      closedAt = performance.now();
      await Promise.all(votes);
      expect(acknowledgedLate).toEqual([]);
      await room.did(room.staff, 'polls.reveal', { pollId });
      const { tally } = await poll();
      const counted = tally?.options.map(({ votes: n }) => n);
      expect(counted).toEqual(options.map((id) => acks.get(id) ?? 0));
      expect(tally?.answered).toBe([...acks.values()].reduce((sum, n) => sum + n, 0));
      expect(await vote(0, 1)).toEqual({ ok: false, code: 'poll_not_open' });
    },
  );
});

describe('a poll given up', () => {
  it('has no result, whatever was answered', async () => {
    await openPoll();
    await vote(0, 0);
    await room.did(room.staff, 'polls.withdraw', { pollId, reason: 'wrong wording' });
    expect(await poll()).toMatchObject({ state: 'withdrawn', tally: null });
    expect(await room.give(room.staff, 'polls.reveal', { pollId })).toMatchObject({ code: 'wrong_state' });
    expect((await room.personal(0)).ballots?.[pollId]).toBeUndefined();
  });
});

describe('a poll left open in a dialogue that is closed', () => {
  it('takes no further ballot, and can still be closed and shown', async () => {
    await openPoll();
    await vote(0, 0);
    await room.did(room.staff, 'dialogue.set-state', { state: 'closed' });
    expect(await vote(1, 1)).toMatchObject({ ok: false, code: 'poll_not_open' });
    await room.did(room.staff, 'polls.close', { pollId });
    await room.did(room.staff, 'polls.reveal', { pollId });
    expect((await poll()).tally?.answered).toBe(1);
  });
});

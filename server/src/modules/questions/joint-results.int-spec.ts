import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountId, NetworkId, PollId, TownId } from '@polylogue/shared/kernel/ids';
import { getNetwork } from '@polylogue/shared/pages/routes';
import type { Marks } from '@polylogue/shared/polls/marks';
import { bankPoll } from '@polylogue/shared/questions/bank-poll.rules';
import { changeQuestion, createQuestion, questionResults } from '@polylogue/shared/questions/routes';
import type { JointResult, QuestionView } from '@polylogue/shared/questions/schemas';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type Debate, makeDebate, makeNetwork } from '../../../test/factories/debate.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import { type Tx, Transactions } from '../../core/database/transactions.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { Participant } from '../participants/participant.entity.js';
import { PollsFacade, type PollSeed } from '../polls/polls.facade.js';

const draft = {
  topicId: null,
  lang: 'en',
  question: 'What first?',
  detail: null,
  form: { kind: 'single', seats: 1, tie: 'none' },
  options: [
    { key: null, text: 'Counter' },
    { key: null, text: 'Courses' },
  ],
};
/** Twelve in either town. */
const PEOPLE = 24;

let server: TestApp;
let network: { id: NetworkId; townIds: TownId[] };
let cookie: string;
let question: QuestionView;
let dialogues = 0;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork(server, 'joint');
  cookie = await signedInStaff(server, 'joint@test.example', { role: 'coordinator', networkId: network.id });
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  question = valueOf(await call(server, createQuestion, { params: { slug: 'joint' }, body: draft, cookie }));
});

const step = async <T>(work: (tx: Tx) => Promise<{ ok: boolean; value?: T }>): Promise<T> => {
  const outcome = await server.app.get(Transactions).run(work);
  if (!outcome.ok || outcome.value === undefined) throw new Error('a step of the poll failed');
  return outcome.value;
};

/** A dialogue whose people have accounts; those of `known` are the same people as there, by their places. */
async function debate(known: Debate | null = null, places: readonly number[] = []): Promise<Debate> {
  dialogues += 1;
  const made = await makeDebate(server, network, `joint-${dialogues}`, PEOPLE);
  await server.app.get(Transactions).run(async (tx) => {
    for (const [at, { id }] of made.people.entries()) {
      const twin = places.includes(at) ? known?.people[at] : undefined;
      const found = twin && (await tx.manager.findOneByOrFail(Participant, { id: twin.id })).accountId;
      const accountId: AccountId =
        found ??
        (
          await server.app
            .get(AccountsFacade)
            .ensure(tx, { email: `p${at}-${dialogues}@test.example`, name: 'P', locale: 'en' })
        ).id;
      await tx.manager.update(Participant, { id }, { accountId });
    }
  });
  return made;
}

/** A closed poll with the question, in which everybody chose the option at `choice`. */
async function closedPoll(
  { dialogueId, people }: Debate,
  choice: number,
  changes: Partial<PollSeed> = {},
  of = question,
): Promise<PollId> {
  const polls = server.app.get(PollsFacade);
  const seed = { itemId: null, ...bankPoll(of, ['en']).part, ...changes };
  const { pollId } = await step((tx) => polls.prepare(tx, dialogueId, seed));
  await step((tx) => polls.open(tx, dialogueId, pollId));
  await server.app.get(Transactions).run(async (tx) => {
    const option = (await polls.optionIds(tx, dialogueId, pollId))[choice];
    const marks: Marks = { form: 'picks', picks: option ? [option] : [] };
    await polls.seedBallots(
      tx,
      pollId,
      people.map(({ id }) => ({ participantId: id, marks })),
    );
  });
  await step((tx) => polls.close(tx, dialogueId, pollId));
  return pollId;
}

const reveal = ({ dialogueId }: Debate, pollId: PollId) =>
  step((tx) => server.app.get(PollsFacade).reveal(tx, dialogueId, pollId));

const asked = () => call(server, questionResults, { params: { questionId: question.id } });
async function joint(): Promise<JointResult> {
  const [newest] = valueOf(await asked()).versions;
  if (!newest) throw new Error('no result');
  return newest;
}
const votes = ({ result }: JointResult) => result.options.map((option) => option.votes);
const votesOf = ({ result }: JointResult, townId: TownId | undefined) =>
  result.options.map((option) => option.byTown[townId ?? '']);

/** Six of the first town and three of the second. */
const TWINS = [0, 1, 2, 3, 4, 5, 12, 13, 14];

describe('a joint result', () => {
  it('adds up dialogues by the place of the options, in towns and in all, by the counting rule of the poll', async () => {
    const [first, second] = [await debate(), await debate()];
    await reveal(first, await closedPoll(first, 0));
    await reveal(second, await closedPoll(second, 1));
    const found = await joint();
    expect(votes(found)).toEqual([24, 24]);
    expect(found.result.options.map(({ optionId }) => optionId)).toEqual(question.options.map(({ key }) => key));
    expect(votesOf(found, network.townIds[0])).toEqual([12, 12]);
    expect(found.account).toMatchObject({
      rule: 'plurality',
      ballots: 48,
      ties: [{ about: 'winner', brokenBy: 'none' }],
    });
    expect(found.polls.map((poll) => poll.votes)).toEqual([
      [24, 0],
      [0, 24],
    ]);
    expect(found).toMatchObject({ leftOut: 0, perhapsTwice: 0, unrecognised: 0 });
    expect(found.result.base).toMatchObject({ eligible: 48, ballots: 48, sources: { online: 48 } });
  });

  it('is not there before a poll of it is revealed, and a closed one brings nothing', async () => {
    const [first, second] = [await debate(), await debate()];
    const hidden = await closedPoll(first, 0);
    expect((await asked()).status).toBe(404);
    await reveal(second, await closedPoll(second, 1));
    expect(votes(await joint())).toEqual([0, 24]);
    expect(JSON.stringify(await joint())).not.toContain(hidden);
  });

  it('never adds up two versions', async () => {
    const [first, second] = [await debate(), await debate()];
    await reveal(first, await closedPoll(first, 0));
    const body = { version: 1, draft: { ...draft, question: 'What now?' } };
    const next = valueOf(await call(server, changeQuestion, { params: { questionId: question.id }, body, cookie }));
    await reveal(second, await closedPoll(second, 1, {}, next));
    const { versions } = valueOf(await asked());
    expect(versions.map(({ version, question: words }) => [version, words.en])).toEqual([
      [2, 'What now?'],
      [1, 'What first?'],
    ]);
    expect(versions.map(votes)).toEqual([
      [0, 24],
      [24, 0],
    ]);
  });

  it('is listed on the page of its network', async () => {
    const first = await debate();
    await reveal(first, await closedPoll(first, 0));
    const { questions } = valueOf(await call(server, getNetwork, { params: { slug: 'joint' } }));
    expect(questions[0]).toEqual({ id: question.id, question: { en: 'What first?' }, pollCount: 1 });
  });
});

describe('people who answer twice', () => {
  it('count once where nobody can be known by it, and are said to count twice where too few were left', async () => {
    const first = await debate();
    const second = await debate(first, TWINS);
    await reveal(first, await closedPoll(first, 0));
    await reveal(second, await closedPoll(second, 1));
    const found = await joint();
    expect(found).toMatchObject({ leftOut: 6, perhapsTwice: 3 });
    expect(votes(found)).toEqual([24, 18]);
    expect(votesOf(found, network.townIds[0])).toEqual([12, 6]);
    expect(votesOf(found, network.townIds[1])).toEqual([12, 12]);
    expect(found.result.ballotsByTown).toEqual({ [network.townIds[0] ?? '']: 18, [network.townIds[1] ?? '']: 24 });
    expect(found.result.ballotsByLang).toEqual({});
    expect(found.result.base).toMatchObject({ ballots: 42, eligible: 39, sources: { online: 42 } });
    expect(found.polls.map((poll) => [poll.ballots, poll.leftOut])).toEqual([
      [24, 0],
      [24, 6],
    ]);
  });

  it('leave no mark on sealed ballots where four would be marked, or four left', async () => {
    const first = await debate();
    await closedPoll(first, 0);
    const marks = async (places: readonly number[]) => {
      const pollId = await closedPoll(await debate(first, places), 1);
      const rows = await server.database.query<{ n: number }[]>(
        'SELECT count(*)::int AS n FROM ballot_sealed WHERE poll_id = $1 AND is_repeat',
        [pollId],
      );
      return rows[0]?.n;
    };
    expect(await marks([0, 1, 2, 3])).toBe(0);
    expect(await marks([0, 1, 2, 3, 4, 5, 6, 7])).toBe(0);
    expect(await marks([0, 1, 2, 3, 4, 5, 6])).toBe(7);
    expect(await marks([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).toBe(12);
  });

  it('are all left out of open-hand polls', async () => {
    const first = await debate();
    const second = await debate(first, TWINS);
    await reveal(first, await closedPoll(first, 0, { secrecy: 'open_hand' }));
    await reveal(second, await closedPoll(second, 1, { secrecy: 'open_hand' }));
    const found = await joint();
    expect(found).toMatchObject({ leftOut: 9, perhapsTwice: 0 });
    expect(votes(found)).toEqual([24, 15]);
    expect(votesOf(found, network.townIds[1])).toEqual([12, 9]);
  });

  it('are in the figures until the poll in which they answered first is shown', async () => {
    const first = await debate();
    const second = await debate(first, TWINS);
    const hidden = await closedPoll(first, 0);
    await reveal(second, await closedPoll(second, 1));
    const before = await joint();
    expect(votes(before)).toEqual([0, 24]);
    expect(before).toMatchObject({ leftOut: 0, perhapsTwice: 9 });
    await reveal(first, hidden);
    expect(votes(await joint())).toEqual([24, 18]);
  });

  it('are known in their own dialogue without an account: the first answer of two rounds counts', async () => {
    const { people, dialogueId } = await makeDebate(server, network, 'joint-rounds', PEOPLE);
    const polls = server.app.get(PollsFacade);
    const part = { itemId: null, ...bankPoll(question, ['en']).part };
    const first = await step((tx) => polls.prepare(tx, dialogueId, part));
    const second = await step((tx) => polls.prepare(tx, dialogueId, { ...part, comesAfter: first.pollId }));
    for (const [choice, { pollId }] of [first, second].entries()) {
      await step((tx) => polls.open(tx, dialogueId, pollId));
      await server.app.get(Transactions).run(async (tx) => {
        const option = (await polls.optionIds(tx, dialogueId, pollId))[choice];
        const marks: Marks = { form: 'picks', picks: option ? [option] : [] };
        await polls.seedBallots(
          tx,
          pollId,
          people.map(({ id }) => ({ participantId: id, marks })),
        );
      });
      await step((tx) => polls.close(tx, dialogueId, pollId));
    }
    for (const { pollId } of [first, second]) await step((tx) => polls.reveal(tx, dialogueId, pollId));
    const found = await joint();
    expect(votes(found)).toEqual([24, 0]);
    expect(found).toMatchObject({ leftOut: 24, perhapsTwice: 0, unrecognised: 24 });
  });
});

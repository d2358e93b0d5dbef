import { afterEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { PollOptionId } from '@polylogue/shared/kernel/ids';
import { NO_DECISION } from '@polylogue/shared/polls/decision';
import { type CountTask, countTask, filesTask, type PollTask, pollTask } from './count-task.js';
import { CountThread } from './count-thread.js';

Logger.overrideLogger(false);

const task: CountTask = {
  rule: 'schulze',
  seats: 1,
  options: { tie: 'none' },
  profile: {
    form: 'ranks',
    candidates: ['a', 'b', 'c'],
    ballots: [
      { count: 3, ranks: [[0], [1], [2]] },
      { count: 2, ranks: [[1], [2], [0]] },
    ],
  },
};
const DIES = new URL(
  'data:text/javascript,import("node:worker_threads").then((it)=>it.parentPort.on("message",()=>process.exit(1)))',
);

/** Its first `deaths` threads die of whatever they are given. */
class MortalThread extends CountThread {
  constructor(private deaths: number) {
    super();
  }

  protected override entry(): URL {
    this.deaths -= 1;
    return this.deaths >= 0 ? DIES : super.entry();
  }
}

let thread: CountThread;
afterEach(() => thread.onApplicationShutdown());
const noProgress = (): void => undefined;

describe('the counting thread', () => {
  it('finds what is found without it, for several tasks at once', async () => {
    thread = new CountThread();
    const accounts = await Promise.all([1, 2, 3].map(() => thread.count(task, noProgress)));
    for (const account of accounts) expect(account).toEqual(countTask(task));
  });

  it('writes files as they are written without it', async () => {
    thread = new CountThread();
    const options = [1, 2].map((n) => ({
      id: PollOptionId.parse(`00000000-0000-4000-8000-00000000000${n}`),
      text: { en: `Option ${n}` },
      cost: null,
      starts: new Date('2027-01-02T18:00:00Z'),
    }));
    const [first] = options;
    const marks = { form: 'scores' as const, scores: { [first?.id ?? '']: 2 } };
    const poll = {
      form: { kind: 'dates' as const },
      options,
      question: { en: 'When?' },
      questionHash: 'a'.repeat(64),
      decision: NO_DECISION,
      sources: null,
    };
    const ballots = { groups: [{ marks, count: 3 }], papers: [], hidden: 0 };
    const files = { poll, ballots, names: ['a', 'b'], languages: ['en'] };
    const [written, counted] = await Promise.all([thread.files(files), thread.count(task, noProgress)]);
    expect(written).toEqual(filesTask(files));
    expect(counted.winners).toEqual(['a']);
  });

  it('counts a whole poll from the text of its ballots, with its paper', async () => {
    thread = new CountThread();
    const [first, second] = [1, 2].map((n) => PollOptionId.parse(`00000000-0000-4000-8000-00000000000${n}`));
    const chosen = (id = '') => ({ form: 'picks' as const, picks: [PollOptionId.parse(id)] });
    const whole: PollTask = {
      poll: {
        form: { kind: 'single', seats: 1, tie: 'none' },
        options: [first, second].map((id, n) => ({
          id: PollOptionId.parse(id),
          text: { en: `Option ${n}` },
          cost: null,
          starts: null,
        })),
        questionHash: 'a'.repeat(64),
        decision: NO_DECISION,
      },
      turnout: { eligible: 9, sources: { online: 5, assisted: 0, paper: 3 }, cells: { byTown: {}, byLang: {} } },
      names: ['a', 'b'],
      groups: JSON.stringify([
        { marks: chosen(first), count: 3 },
        { marks: chosen(second), count: 2 },
      ]),
      papers: [
        { id: 'p', townId: 't', piles: [{ marks: chosen(second), count: 2 }], blank: 0, invalid: 1, ballots: 3 },
      ],
      merges: [],
      hiddenTexts: 0,
    };
    const counted = await thread.poll(whole, noProgress);
    expect(counted).toEqual(pollTask(whole));
    expect(counted.account?.winners).toEqual(['b']);
    expect(counted.result).toMatchObject({
      base: { eligible: 9, ballots: 8, valid: 7, invalid: 1 },
      options: [{ votes: 3 }, { votes: 4 }],
      outcome: { winners: [second] },
    });
  });

  it('gives a task to a new thread when the first one dies', async () => {
    thread = new MortalThread(1);
    expect((await thread.count(task, noProgress)).winners).toEqual(['a']);
  });

  it('gives a task up that kills two threads, and goes on with the next', async () => {
    thread = new MortalThread(2);
    const [first, next] = await Promise.allSettled([thread.count(task, noProgress), thread.count(task, noProgress)]);
    expect(first?.status).toBe('rejected');
    expect(next).toMatchObject({ status: 'fulfilled', value: { winners: ['a'] } });
  });

  it('says why a task cannot be counted, and goes on', async () => {
    thread = new CountThread();
    await expect(thread.count({ ...task, rule: 'cumulative' }, noProgress)).rejects.toThrow('wrong_ballots');
    expect((await thread.count(task, noProgress)).winners).toEqual(['a']);
  });

  it('takes nothing more once the app ends', async () => {
    thread = new CountThread();
    await thread.onApplicationShutdown();
    await expect(thread.count(task, noProgress)).rejects.toThrow('the app ends');
  });
});

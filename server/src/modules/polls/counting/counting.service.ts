import type { Account } from '@polylogue/shared/counting/account';
import type { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import { countSettingsOf } from '@polylogue/shared/polls/counting.rules';
import type { LiveEntry } from '@polylogue/shared/rooms/events';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { isDatabaseAway } from '../../../core/database/database-away.js';
import { type Tx, Transactions } from '../../../core/database/transactions.js';
import { LivePublisher } from '../../../core/live/live-publisher.js';
import { type LiveSource, LiveSources } from '../../../core/live/live-sources.js';
import { faultText } from '../../../core/logging/fault-text.js';
import { type CountedBallots, type CountedTurnout, countingOf, namesOf, pollResult } from '../domain/poll-result.js';
import { NO_CELLS } from '../domain/poll-result-cells.js';
import type { PollRow } from '../poll.entity.js';
import { PollCounting } from '../poll-counting.js';
import { PollRegister } from '../poll-register.js';
import { isCounting, type WholePoll } from '../polls.presenter.js';
import { PollsRepository } from '../polls.repository.js';
import { CountedBallotsRepository } from './counted-ballots.repository.js';
import { type CountedPollResult, countTask, MOST_STEPS_INLINE, type PollTask, stepsOf } from './count-task.js';
import { CountThread } from './count-thread.js';

/** A count that failed is tried again after so long, milliseconds. */
const RETRY_MS = 60_000;

/** What a count changes of a poll. */
type Counted = Pick<PollRow, 'result' | 'account'>;
/** What a count has read, made ready for its rule (null: a kind without a rule). */
type Task = Pick<CountedBallots, 'groups' | 'papers'> & { readonly counting: ReturnType<typeof countingOf> };

interface Running {
  /** Null until the poll is read. */
  roomId: DialogueId | null;
  done: number;
  total: number;
}

/**
 * Counts sealed polls: small ones in the transaction that closes them or changes their paper, large ones in a thread after it. A poll
 * with `result` null is still to be counted; whichever instance sees it does so, after a restart too. Two at once find the same.
 */
@Injectable()
export class CountingService extends PollCounting implements LiveSource, OnModuleInit {
  private readonly logger = new Logger(CountingService.name);
  private readonly running = new Map<PollId, Running>();
  private readonly failedAt = new Map<PollId, number>();

  constructor(
    private readonly ballots: CountedBallotsRepository,
    private readonly polls: PollsRepository,
    private readonly register: PollRegister,
    private readonly thread: CountThread,
    private readonly transactions: Transactions,
    private readonly live: LivePublisher,
    private readonly sources: LiveSources,
  ) {
    super();
  }

  onModuleInit(): void {
    this.sources.register('counting', this);
  }

  async begin(tx: Tx, poll: WholePoll): Promise<Counted> {
    const { rule = null } = countSettingsOf(poll.form, '') ?? {};
    if (stepsOf(rule, poll.answered ?? 0, poll.options.length) > MOST_STEPS_INLINE) {
      tx.afterCommit(() => void this.later(poll.id));
      return { result: null, account: null };
    }
    const task = await this.taskOf(poll, tx);
    try {
      return await this.finished(tx, poll, task, task.counting && countTask(task.counting));
    } catch (error) {
      // A poll must be closed even if a rule has a fault. An error of the database fails the next statement anyway.
      this.failed(poll.id, error);
      return { result: null, account: null };
    }
  }

  async pickUp(): Promise<void> {
    try {
      for (const id of await this.ballots.uncounted()) {
        const failed = this.failedAt.get(id);
        if (failed === undefined || Date.now() - failed > RETRY_MS) void this.later(id);
      }
    } catch (error) {
      if (!isDatabaseAway(error)) this.logger.error(faultText(error));
    }
  }

  /** Steps of counts that run here. Of one that another instance runs it is only known that it is not done. */
  async read(roomId: DialogueId, ids: readonly string[] | 'all'): Promise<LiveEntry[]> {
    return [...this.running]
      .filter(([id, it]) => it.roomId === roomId && it.total > 0 && (ids === 'all' || ids.includes(id)))
      .map(([id, { done, total }]) => ({ topic: 'counting', id, version: Date.now(), value: { done, total } }));
  }

  /** Counts outside a transaction; never fails. */
  private async later(id: PollId): Promise<void> {
    if (this.running.has(id)) return;
    const running: Running = { roomId: null, done: 0, total: 0 };
    this.running.set(id, running);
    try {
      const [poll] = await this.polls.find({ ids: [id] });
      if (!poll || !isCounting(poll)) return;
      running.roomId = poll.dialogueId;
      const task = await this.pollTask(poll);
      const counted = await this.thread.poll(task, (done, total) => this.progress(id, done, total));
      await this.transactions.run((tx) => this.store(tx, poll, task, counted));
      this.failedAt.delete(id);
    } catch (error) {
      if (!isDatabaseAway(error)) this.failed(id, error);
    } finally {
      this.running.delete(id);
    }
  }

  private failed(id: PollId, error: unknown): void {
    this.failedAt.set(id, Date.now());
    this.logger.error(`poll ${id} could not be counted: ${faultText(error)}`);
  }

  private progress(id: PollId, done: number, total: number): void {
    const it = this.running.get(id);
    if (!it?.roomId) return;
    Object.assign(it, { done, total });
    this.live.changed(it.roomId, 'counting', id);
  }

  /** Not where another instance was faster, nor where paper, words or texts changed meanwhile: then the next look counts again. */
  private async store(
    tx: Tx,
    { dialogueId, id }: WholePoll,
    task: PollTask,
    counted: CountedPollResult,
  ): Promise<void> {
    const held = await this.register.hold(tx, dialogueId, id);
    if (!held.ok || !isCounting(held.value.poll)) return;
    const papers = await this.ballots.papers(id, tx);
    const merges = await this.ballots.merges(id, tx);
    const hiddenTexts = await this.ballots.hiddenTexts(id, tx);
    if (seen({ papers, merges, hiddenTexts }) !== seen(task)) return;
    await this.register.write(tx, held.value.poll, counted);
  }

  private async pollTask(poll: WholePoll): Promise<PollTask> {
    const { id, form, options, questionHash, decision } = poll;
    return {
      poll: { form, options, questionHash, decision },
      turnout: turnoutOf(poll),
      names: namesOf(poll, await this.ballots.languages(poll.dialogueId)),
      groups: await this.ballots.groupsText(id),
      papers: await this.ballots.papers(id),
      merges: await this.ballots.merges(id),
      hiddenTexts: await this.ballots.hiddenTexts(id),
    };
  }

  private async taskOf(poll: WholePoll, tx?: Tx): Promise<Task> {
    const groups = await this.ballots.groups(poll.id, tx);
    const papers = await this.ballots.papers(poll.id, tx);
    const names = namesOf(poll, await this.ballots.languages(poll.dialogueId, tx));
    return { groups, papers, counting: countingOf(poll, { groups, papers }, names) };
  }

  /** The result, with what staff did to words and texts until now. */
  private async finished(tx: Tx, poll: WholePoll, task: Task, account: Account | null): Promise<Counted> {
    const merges = await this.ballots.merges(poll.id, tx);
    const hiddenTexts = await this.ballots.hiddenTexts(poll.id, tx);
    return { result: pollResult(poll, turnoutOf(poll), { ...task, merges, hiddenTexts }, account), account };
  }
}

const turnoutOf = ({ eligible, sources, sealedCells }: WholePoll): CountedTurnout => ({
  eligible: eligible ?? 0,
  sources: sources ?? { online: 0, assisted: 0, paper: 0 },
  cells: sealedCells ?? NO_CELLS,
});

/** What may change while a poll is counted, to be compared. */
const seen = ({ papers, merges, hiddenTexts }: Pick<PollTask, 'papers' | 'merges' | 'hiddenTexts'>): string =>
  JSON.stringify([papers.map(({ id }) => id), merges, hiddenTexts]);

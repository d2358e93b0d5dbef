import { randomUUID } from 'node:crypto';
import { type DialogueId, PollId, PollOptionId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { countPoll } from '@polylogue/shared/polls/polls.rules';
import { type PollDraft, PollTally } from '@polylogue/shared/polls/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import { AgendaFacade } from '../agenda/agenda.facade.js';
import { BallotsRepository } from './ballots.repository.js';
import { questionHash } from './domain/frozen-question.js';
import { afterStep, type PollStep } from './domain/poll-life.js';
import { presentPoll, type WholePoll } from './polls.presenter.js';
import { PollsRepository } from './polls.repository.js';

type DoneResult = Result<Record<string, never>>;

/** Preparing, opening, closing and revealing polls. */
@Injectable()
export class PollsService {
  constructor(
    private readonly polls: PollsRepository,
    private readonly ballots: BallotsRepository,
    private readonly facts: FactLog,
    private readonly agenda: AgendaFacade,
  ) {}

  /** Writes a poll, or changes one that is not open yet. */
  async prepare(
    tx: Tx,
    roomId: DialogueId,
    pollId: PollId | null,
    draft: PollDraft,
  ): Promise<Result<{ pollId: PollId }>> {
    const at = await lockRoom(tx, roomId);
    if (draft.itemId !== null && !(await this.agenda.find(tx, roomId, draft.itemId))) return fail('not_found');
    const before = pollId && (await this.polls.lock(tx, roomId, pollId));
    if (pollId && !before) return fail('not_found');
    if (before && before.state !== 'prepared') return fail('poll_frozen');
    const blank = before ?? blankPoll(roomId, await this.polls.nextNumber(tx, roomId), at);
    const { options, ...words } = draft;
    const poll: WholePoll = {
      ...blank,
      ...words,
      // An option keeps its id where its place stays: screens that show it do not flicker.
      options: options.map((text, position) => ({
        id: blank.options[position]?.id ?? PollOptionId.parse(randomUUID()),
        pollId: blank.id,
        position,
        text,
      })),
    };
    await this.polls.store(tx, poll);
    await this.show(tx, poll);
    return ok({ pollId: poll.id });
  }

  async open(tx: Tx, roomId: DialogueId, pollId: PollId): Promise<DoneResult> {
    return this.step(tx, roomId, pollId, 'open', (poll, openedAt) => ({ openedAt, questionHash: questionHash(poll) }));
  }

  /** Counts after the lock: every acknowledged ballot is in, none comes later. */
  async close(tx: Tx, roomId: DialogueId, pollId: PollId): Promise<DoneResult> {
    return this.step(tx, roomId, pollId, 'close', async (poll, closedAt) => {
      const groups = await this.ballots.groups(tx, poll.id);
      const counts = countPoll(
        poll.kind,
        poll.options.map(({ id }) => id),
        groups,
      );
      return { closedAt, answered: counts.answered, tally: PollTally.parse(counts) };
    });
  }

  async reveal(tx: Tx, roomId: DialogueId, pollId: PollId): Promise<DoneResult> {
    return this.step(tx, roomId, pollId, 'reveal', () => ({}));
  }

  async withdraw(tx: Tx, roomId: DialogueId, pollId: PollId): Promise<DoneResult> {
    return this.step(tx, roomId, pollId, 'withdraw', () => ({}));
  }

  /** One step of a poll's life: the poll locked alone, the state changed, the fact written. */
  private async step(
    tx: Tx,
    roomId: DialogueId,
    pollId: PollId,
    step: PollStep,
    change: (poll: WholePoll, now: Date) => Partial<WholePoll> | Promise<Partial<WholePoll>>,
  ): Promise<DoneResult> {
    const now = await lockRoom(tx, roomId);
    const before = await this.polls.lock(tx, roomId, pollId);
    if (!before) return fail('not_found');
    const state = afterStep(before.state, step);
    if (!state.ok) return state;
    const part = { state: state.value, ...(await change(before, now)) };
    await this.polls.change(tx, pollId, part);
    await this.show(tx, { ...before, ...part });
    return ok({});
  }

  /** A poll nobody could answer yet is staff's matter; from the opening on it is everybody's. */
  private async show(tx: Tx, poll: WholePoll): Promise<void> {
    const payload = presentPoll(poll);
    if (poll.openedAt === null) {
      await this.facts.append(
        tx,
        poll.dialogueId,
        { type: 'poll.prepared', payload },
        { audience: 'staff', subjectId: poll.id },
      );
    } else {
      await this.facts.append(tx, poll.dialogueId, { type: 'poll.changed', payload }, { subjectId: poll.id });
    }
  }
}

const blankPoll = (dialogueId: DialogueId, number: number, at: Date): WholePoll => ({
  id: PollId.parse(randomUUID()),
  dialogueId,
  itemId: null,
  number,
  kind: 'single',
  question: {},
  min: 1,
  max: 1,
  secrecy: 'open_hand',
  state: 'prepared',
  questionHash: null,
  openedAt: null,
  closedAt: null,
  answered: null,
  tally: null,
  at,
  options: [],
});

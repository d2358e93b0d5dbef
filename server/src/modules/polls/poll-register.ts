import type { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import type { PollRow } from './poll.entity.js';
import { presentPoll, type WholePoll } from './polls.presenter.js';
import { PollsRepository } from './polls.repository.js';

/** A poll whose row is ours alone until the transaction ends, and the time by the database's clock under that lock. */
export interface HeldPoll {
  readonly poll: WholePoll;
  readonly now: Date;
}

/** Takes a poll to change it, and writes it back with the fact that shows it. */
@Injectable()
export class PollRegister {
  constructor(
    private readonly polls: PollsRepository,
    private readonly facts: FactLog,
  ) {}

  /** Waits for the ballots under way; none follows until the transaction ends. `not_found` for polls of other rooms. */
  async hold(tx: Tx, roomId: DialogueId, pollId: PollId): Promise<Result<HeldPoll>> {
    const now = await lockRoom(tx, roomId);
    await this.polls.lockRounds(tx, roomId, pollId);
    const poll = await this.polls.lock(tx, roomId, pollId);
    return poll ? ok({ poll, now }) : fail('not_found');
  }

  /** Writes what changed and shows the poll; answers it as it now stands. */
  async write(tx: Tx, poll: WholePoll, part: Partial<PollRow>): Promise<WholePoll> {
    const changed = { ...poll, ...part };
    await this.polls.change(tx, poll.id, part);
    await this.show(tx, changed);
    return changed;
  }

  /** A poll nobody could answer yet is staff's matter; from the opening on it is everybody's. */
  async show(tx: Tx, poll: WholePoll): Promise<void> {
    const payload = presentPoll(poll);
    const subject = { subjectId: poll.id };
    await (poll.openedAt === null
      ? this.facts.append(tx, poll.dialogueId, { type: 'poll.prepared', payload }, { audience: 'staff', ...subject })
      : this.facts.append(tx, poll.dialogueId, { type: 'poll.changed', payload }, subject));
  }
}

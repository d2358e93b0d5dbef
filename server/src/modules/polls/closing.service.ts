import type { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import type { RoundFlows } from './domain/two-rounds.js';
import { afterStep } from './domain/poll-life.js';
import { PollCounting } from './poll-counting.js';
import { PollRegister } from './poll-register.js';
import { isWaiting, type WholePoll } from './polls.presenter.js';
import { PollsRepository } from './polls.repository.js';
import { SealingService } from './sealing.service.js';

type DoneResult = Result<Record<string, never>>;

/** The end of balloting: by staff, by the clock, or because a poll is given up. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly polls: PollsRepository,
    private readonly register: PollRegister,
    private readonly sealing: SealingService,
    private readonly counting: PollCounting,
  ) {}

  /** Takes the poll's row alone: every acknowledged ballot is in, none comes later. */
  async close(tx: Tx, roomId: DialogueId, pollId: PollId): Promise<DoneResult> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const { poll, now } = held.value;
    const state = afterStep(poll.state, 'close');
    if (!state.ok) return state;
    const closed = { state: state.value, closedAt: now, ...(await this.sealing.freezeRoll(tx, poll)) };
    if (await this.polls.secondRound(tx, poll.id)) await this.register.write(tx, poll, closed);
    else await this.sealWithFirst(tx, { ...poll, ...closed });
    return ok({});
  }

  /** Closes a poll whose time is over; `wrong_state` where somebody was faster, or gave it more time. */
  async closeDue(tx: Tx, roomId: DialogueId, pollId: PollId): Promise<DoneResult> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    return (await this.polls.isOver(tx, pollId)) ? this.close(tx, roomId, pollId) : fail('wrong_state');
  }

  /** Gives a poll up: no result, and no ballot of a confidential one stays. A first round that waited for it is sealed alone. */
  async withdraw(tx: Tx, roomId: DialogueId, pollId: PollId): Promise<DoneResult> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const { poll } = held.value;
    const state = afterStep(poll.state, 'withdraw');
    if (!state.ok) return state;
    await this.sealing.destroyAll(tx, poll);
    await this.register.write(tx, poll, { state: state.value, sealedCells: null, result: null, account: null });
    const first = await this.firstRound(tx, poll);
    if (first) await this.sealAndCount(tx, first, null);
    return ok({});
  }

  /** Seals a poll that waits for nothing any more. */
  async settle(tx: Tx, roomId: DialogueId, pollId: PollId): Promise<DoneResult> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const { poll } = held.value;
    const isClosed = poll.state === 'closed' || poll.state === 'revealed';
    const second = await this.polls.secondRound(tx, poll.id);
    if (!isClosed || poll.sealedCells !== null || second?.state === 'prepared' || second?.state === 'open')
      return fail('wrong_state');
    // Polls of earlier versions of the program have no roll.
    const turnout = poll.eligible === null ? await this.sealing.freezeRoll(tx, poll) : {};
    await this.sealAndCount(tx, { ...poll, ...turnout }, null);
    return ok({});
  }

  /** A second round is sealed together with the first: the flows between them are taken before either forgets whose ballots are whose. */
  private async sealWithFirst(tx: Tx, poll: WholePoll): Promise<void> {
    const first = await this.firstRound(tx, poll);
    if (!first) return this.sealAndCount(tx, poll, null);
    const flows = await this.sealing.flows(tx, first, poll);
    await this.sealAndCount(tx, first, null);
    await this.sealAndCount(tx, poll, flows);
  }

  /** `poll` carries what its close found; all of it is written. */
  private async sealAndCount(tx: Tx, poll: WholePoll, flows: RoundFlows | null): Promise<void> {
    const { state, closedAt, answered, eligible, sources } = poll;
    const sealedCells = await this.sealing.seal(tx, poll, flows);
    // Counting reads the poll as it will be written.
    await this.polls.change(tx, poll.id, { state, closedAt, answered, eligible, sources, sealedCells });
    await this.register.write(tx, { ...poll, sealedCells }, await this.counting.begin(tx, { ...poll, sealedCells }));
  }

  /** The first round of a poll, if it waits for it. */
  private async firstRound(tx: Tx, { comesAfter, dialogueId }: WholePoll): Promise<WholePoll | null> {
    if (comesAfter === null) return null;
    const first = await this.polls.lock(tx, dialogueId, comesAfter);
    return first && isWaiting(first) ? first : null;
  }
}

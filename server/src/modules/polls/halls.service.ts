import { randomBytes } from 'node:crypto';
import type { DialogueId, PollId, TownId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { ballotFault, canonicalMarks } from '@polylogue/shared/polls/ballot.rules';
import type { Marks } from '@polylogue/shared/polls/marks';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { SLOT_BYTES } from './domain/ballot-slots.js';
import { HallsRegister } from './halls-register.js';
import { HallsRepository } from './halls.repository.js';
import { PollRegister } from './poll-register.js';
import type { WholePoll } from './polls.presenter.js';
import { PollsRepository } from './polls.repository.js';

type DoneResult = Result<Record<string, never>>;

/** People without a phone: their heads, and ballots that stewards enter for them. */
@Injectable()
export class HallsService {
  constructor(
    private readonly register: PollRegister,
    private readonly polls: PollsRepository,
    private readonly halls: HallsRepository,
    private readonly hallsRegister: HallsRegister,
    private readonly live: LivePublisher,
  ) {}

  /** Until the reveal; after the close they count among those who could vote. */
  async countHeads(
    tx: Tx,
    roomId: DialogueId,
    { pollId, townId, heads }: { pollId: PollId; townId: TownId; heads: number },
  ): Promise<DoneResult> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const { poll } = held.value;
    if (!['prepared', 'open', 'closed'].includes(poll.state)) return fail('wrong_state');
    if (!(await this.isTownOf(tx, poll, townId))) return fail('not_found');
    const before = await this.halls.find(tx, pollId, townId);
    if (!(await this.halls.setHeads(tx, pollId, townId, heads)))
      return fail('heads_too_few', { ballots: (before?.assisted ?? 0) + (before?.paper ?? 0) });
    await this.hallsRegister.changed(tx, poll, { heads: heads - (before?.heads ?? 0) });
    return ok({});
  }

  /** Checked like a citizen's. The row says neither who entered it nor for whom; its slot is random, so nobody can change it. */
  async assist(
    tx: Tx,
    roomId: DialogueId,
    { pollId, townId, marks }: { pollId: PollId; townId: TownId; marks: Marks },
  ): Promise<Result<{ assisted: number }>> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const { poll } = held.value;
    const refusal = await this.refusal(tx, poll, townId);
    if (refusal) return fail(refusal);
    const fault = ballotFault(poll, marks);
    if (fault) return fault;
    const assisted = await this.halls.add(tx, { pollId, townId }, { assisted: 1 });
    if (assisted === null) return fail('heads_exceeded');
    await this.halls.insertAssisted(tx, {
      pollId,
      townId,
      slot: randomBytes(SLOT_BYTES),
      marks: canonicalMarks(poll, marks),
    });
    await this.hallsRegister.changed(tx, poll, {});
    tx.afterCommit(() => this.live.changed(roomId, 'poll', pollId));
    return ok({ assisted });
  }

  private async refusal(
    tx: Tx,
    poll: WholePoll,
    townId: TownId,
  ): Promise<'not_found' | 'ballot_too_late' | 'poll_not_open' | null> {
    if (poll.state === 'prepared') return 'not_found';
    if (poll.state === 'closed' || poll.state === 'revealed') return 'ballot_too_late';
    const dialogue = await this.halls.dialogue(tx, poll.dialogueId);
    if (poll.state !== 'open' || !dialogue?.takesBallots) return 'poll_not_open';
    if (await this.polls.isOver(tx, poll.id)) return 'ballot_too_late';
    if (!(await this.isTownOf(tx, poll, townId))) return 'not_found';
    return poll.openTownIds?.includes(townId) === false ? 'poll_not_open' : null;
  }

  /** A town of the dialogue whose people may vote. */
  private async isTownOf(tx: Tx, poll: WholePoll, townId: TownId): Promise<boolean> {
    const dialogue = await this.halls.dialogue(tx, poll.dialogueId);
    const { townIds } = poll.electorate;
    return dialogue?.townIds.includes(townId) === true && (townIds === null || townIds.includes(townId));
  }
}

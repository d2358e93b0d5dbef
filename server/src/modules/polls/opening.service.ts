import type { DialogueId, PollId, TownId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { DecisionRule } from '@polylogue/shared/polls/decision';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { questionHash } from './domain/frozen-question.js';
import { isSameQuestion } from './domain/same-question.js';
import { isStricter } from './domain/stricter-decision.js';
import { PollKeys } from './poll-keys.service.js';
import { PollRegister } from './poll-register.js';
import { isWaiting, presentOption, presentPoll, type WholePoll } from './polls.presenter.js';
import { PollsRepository } from './polls.repository.js';

type DoneResult = Result<Record<string, never>>;

/** Polls while people can answer them. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly polls: PollsRepository,
    private readonly register: PollRegister,
    private readonly keys: PollKeys,
    private readonly dialogues: DialoguesFacade,
  ) {}

  /** Freezes the question and lets people answer: all, or those of some towns; while it is open, those of further towns, or all. */
  async open(tx: Tx, roomId: DialogueId, pollId: PollId, townIds: readonly TownId[] | null): Promise<DoneResult> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const { poll, now } = held.value;
    if (townIds !== null) {
      const dialogue = await this.dialogues.hold(tx, roomId);
      if (!townIds.every((id) => dialogue?.townIds.includes(id))) return fail('not_found');
    }
    if (poll.state === 'open') return this.openFurther(tx, poll, townIds);
    if (poll.state !== 'prepared' || !(await this.isReady(tx, poll))) return fail('wrong_state');
    if (poll.secrecy === 'confidential') await this.keys.make(tx, poll.id);
    await this.register.write(tx, poll, {
      state: 'open',
      openedAt: now,
      openTownIds: townIds && [...new Set(townIds)],
      endsAt: poll.seconds === null ? null : after(now, poll.seconds),
      questionHash: questionHash(presentPoll(poll)),
    });
    return ok({});
  }

  /** More time for a poll with a timer, added to what is left of it. */
  async extend(tx: Tx, roomId: DialogueId, pollId: PollId, seconds: number): Promise<DoneResult> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const { poll, now } = held.value;
    if (poll.state !== 'open' || poll.endsAt === null) return fail('wrong_state');
    await this.register.write(tx, poll, { endsAt: after(poll.endsAt > now ? poll.endsAt : now, seconds) });
    return ok({});
  }

  /** Asks for more before the poll is carried. What was frozen at the opening stays in its hash. */
  async tighten(tx: Tx, roomId: DialogueId, pollId: PollId, decision: DecisionRule): Promise<DoneResult> {
    const held = await this.register.hold(tx, roomId, pollId);
    if (!held.ok) return held;
    const { poll } = held.value;
    if (poll.state !== 'open') return fail('wrong_state');
    if (!isStricter(poll.decision, decision)) return fail('only_stricter');
    await this.register.write(tx, poll, { decision });
    return ok({});
  }

  private async openFurther(tx: Tx, poll: WholePoll, townIds: readonly TownId[] | null): Promise<DoneResult> {
    if (poll.openTownIds === null) return fail('wrong_state');
    await this.register.write(tx, poll, {
      openTownIds: townIds && [...new Set([...poll.openTownIds, ...townIds])],
    });
    return ok({});
  }

  /** A second round opens when the first is closed, and still asks the same. Without the first it is a poll like others. */
  private async isReady(tx: Tx, poll: WholePoll): Promise<boolean> {
    if (poll.comesAfter === null) return true;
    const first = await this.polls.lock(tx, poll.dialogueId, poll.comesAfter);
    if (!first || first.state === 'withdrawn') return true;
    const asked = (it: WholePoll) => ({ ...it, options: it.options.map(presentOption) });
    return isWaiting(first) && isSameQuestion(asked(first), asked(poll));
  }
}

const after = (start: Date, seconds: number): Date => new Date(start.getTime() + seconds * 1000);

import { fail } from '@polylogue/shared/kernel/result';
import type { CommandName, CommandOutput, ParsedInput } from '@polylogue/shared/rooms/commands';
import type { Result } from '@polylogue/shared/kernel/result';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandRegistry } from '../../core/commands/command-registry.js';
import type { Tx } from '../../core/database/transactions.js';
import { BallotingService } from './balloting.service.js';
import { ClosingService } from './closing.service.js';
import { OpeningService } from './opening.service.js';
import { mayAnswer, mayRun } from './polls.policy.js';
import { PreparingService } from './preparing.service.js';
import { RevealingService } from './revealing.service.js';

/** Commands of polls: policy, then the service. */
@Injectable()
export class PollsCommands implements OnModuleInit {
  constructor(
    private readonly registry: CommandRegistry,
    private readonly preparing: PreparingService,
    private readonly opening: OpeningService,
    private readonly closing: ClosingService,
    private readonly revealing: RevealingService,
    private readonly balloting: BallotingService,
  ) {}

  onModuleInit(): void {
    this.byStaff('polls.prepare', (tx, roomId, { pollId, draft }) => this.preparing.prepare(tx, roomId, pollId, draft));
    this.byStaff('polls.open', (tx, roomId, { pollId, townIds }) => this.opening.open(tx, roomId, pollId, townIds));
    this.byStaff('polls.extend', (tx, roomId, { pollId, seconds }) => this.opening.extend(tx, roomId, pollId, seconds));
    this.byStaff('polls.tighten', (tx, roomId, { pollId, decision }) =>
      this.opening.tighten(tx, roomId, pollId, decision),
    );
    this.byStaff('polls.close', (tx, roomId, { pollId }) => this.closing.close(tx, roomId, pollId));
    this.byStaff('polls.reveal', (tx, roomId, { pollId, part }) => this.revealing.reveal(tx, roomId, pollId, part));
    this.byStaff('polls.withdraw', (tx, roomId, { pollId }) => this.closing.withdraw(tx, roomId, pollId));
    this.registry.hot('polls.vote', async ({ roomId, caller, key }, input) => {
      const refusal = mayAnswer(caller);
      if (refusal || caller.actor.kind !== 'participant') return fail(refusal ?? 'not_allowed');
      return this.balloting.vote(roomId, caller.actor, { ...input, key });
    });
  }

  private byStaff<N extends CommandName>(
    name: N,
    handle: (tx: Tx, roomId: DialogueId, input: ParsedInput<N>) => Promise<Result<CommandOutput<N>>>,
  ): void {
    this.registry.transactional(name, async (tx, { roomId, caller }, input) => {
      const refusal = mayRun(caller);
      return refusal ? fail(refusal) : handle(tx, roomId, input);
    });
  }
}

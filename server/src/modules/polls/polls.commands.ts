import { fail } from '@polylogue/shared/kernel/result';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandRegistry } from '../../core/commands/command-registry.js';
import { BallotingService } from './balloting.service.js';
import { mayAnswer, mayRun } from './polls.policy.js';
import { PollsService } from './polls.service.js';

/** Commands of polls: policy, then the service. */
@Injectable()
export class PollsCommands implements OnModuleInit {
  constructor(
    private readonly registry: CommandRegistry,
    private readonly polls: PollsService,
    private readonly balloting: BallotingService,
  ) {}

  onModuleInit(): void {
    this.registry.transactional('polls.prepare', async (tx, { roomId, caller }, { pollId, draft }) => {
      const refusal = mayRun(caller);
      return refusal ? fail(refusal) : this.polls.prepare(tx, roomId, pollId, draft);
    });
    for (const step of ['open', 'close', 'reveal', 'withdraw'] as const) {
      this.registry.transactional(`polls.${step}`, async (tx, { roomId, caller }, { pollId }) => {
        const refusal = mayRun(caller);
        return refusal ? fail(refusal) : this.polls[step](tx, roomId, pollId);
      });
    }
    this.registry.hot('polls.vote', async ({ roomId, caller, key }, input) => {
      const refusal = mayAnswer(caller);
      if (refusal || caller.actor.kind !== 'participant') return fail(refusal ?? 'not_allowed');
      return this.balloting.vote(roomId, caller.actor, { ...input, key });
    });
  }
}

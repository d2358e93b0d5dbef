import { fail } from '@polylogue/shared/kernel/result';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandRegistry } from '../../core/commands/command-registry.js';
import { mayModerate, mayVote, mayWrite } from './statements.policy.js';
import { StatementsService } from './statements.service.js';
import { VotingService } from './voting.service.js';

/** Commands of statements: policy, then the service. */
@Injectable()
export class StatementsCommands implements OnModuleInit {
  constructor(
    private readonly registry: CommandRegistry,
    private readonly statements: StatementsService,
    private readonly voting: VotingService,
  ) {}

  onModuleInit(): void {
    this.registry.transactional('statements.write', async (tx, { roomId, caller }, input) => {
      const refusal = mayWrite(caller);
      if (refusal || caller.actor.kind !== 'participant') return fail(refusal ?? 'not_allowed');
      return this.statements.write(tx, roomId, caller.actor, input);
    });
    this.registry.hot('statements.vote', async ({ roomId, caller, key }, input) => {
      const refusal = mayVote(caller);
      if (refusal || caller.actor.kind !== 'participant') return fail(refusal ?? 'not_allowed');
      return this.voting.vote(roomId, caller.actor, { ...input, key });
    });
    this.registry.transactional('statements.publish', async (tx, { roomId, caller }, { statementId }) => {
      const refusal = mayModerate(caller);
      return refusal
        ? fail(refusal)
        : this.statements.moderate(tx, roomId, statementId, { step: 'publish', reason: null });
    });
    this.registry.transactional('statements.merge', async (tx, { roomId, caller }, input) => {
      const refusal = mayModerate(caller);
      return refusal ? fail(refusal) : this.statements.merge(tx, roomId, input);
    });
    for (const step of ['decline', 'hide', 'restore'] as const) {
      this.registry.transactional(`statements.${step}`, async (tx, { roomId, caller }, { statementId, reason }) => {
        const refusal = mayModerate(caller);
        return refusal ? fail(refusal) : this.statements.moderate(tx, roomId, statementId, { step, reason });
      });
    }
  }
}

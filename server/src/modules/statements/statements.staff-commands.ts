import { fail, ok } from '@polylogue/shared/kernel/result';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { StaffLog } from '../../core/audit/staff-log.repository.js';
import { type CommandContext, CommandRegistry } from '../../core/commands/command-registry.js';
import type { Tx } from '../../core/database/transactions.js';
import { SimilarStatements } from './similar-statements.service.js';
import { StatementEditing } from './statement-editing.service.js';
import { StatementSeeding } from './statement-seeding.service.js';
import { mayModerate } from './statements.policy.js';
import { StatementsService } from './statements.service.js';

/** Commands with which staff prepare statements, and decide about many at once: policy, then the service. */
@Injectable()
export class StatementsStaffCommands implements OnModuleInit {
  constructor(
    private readonly registry: CommandRegistry,
    private readonly statements: StatementsService,
    private readonly seeding: StatementSeeding,
    private readonly editing: StatementEditing,
    private readonly similar: SimilarStatements,
    private readonly staffLog: StaffLog,
  ) {}

  onModuleInit(): void {
    this.registry.transactional('statements.seed', async (tx, { roomId, caller }, input) => {
      const refusal = mayModerate(caller);
      return refusal ? fail(refusal) : this.seeding.bringIn(tx, roomId, input);
    });
    this.registry.transactional('statements.edit', async (tx, { roomId, caller }, input) => {
      const refusal = mayModerate(caller);
      return refusal ? fail(refusal) : this.editing.edit(tx, roomId, input);
    });
    this.registry.transactional('statements.translate', async (tx, { roomId, caller }, input) => {
      const refusal = mayModerate(caller);
      return refusal ? fail(refusal) : this.editing.translate(tx, roomId, input);
    });
    this.registry.transactional('statements.keep-apart', async (tx, { roomId, caller }, input) => {
      const refusal = mayModerate(caller);
      return refusal ? fail(refusal) : this.similar.keepApart(tx, roomId, input);
    });
    this.registry.transactional('statements.set-meta', async (tx, { roomId, caller }, input) => {
      const refusal = mayModerate(caller);
      return refusal ? fail(refusal) : this.editing.setMeta(tx, roomId, input);
    });
    this.registry.logged('statements.moderate-several', async (tx, context, { statementIds, step, reason }) => {
      const refusal = mayModerate(context.caller);
      if (refusal) return fail(refusal);
      if (reason === null && step !== 'publish') return fail('reason_missing');
      const refused = await this.statements.moderateSeveral(tx, context.roomId, statementIds, { step, reason });
      const isRefused = new Set<string>(refused.map(({ statementId }) => statementId));
      for (const statementId of new Set(statementIds))
        if (!isRefused.has(statementId))
          await this.log(tx, context, { verb: `statements.${step}`, statementId, reason });
      return ok({ refused });
    });
  }

  /** Each of several as if it had been done alone. */
  private async log(
    tx: Tx,
    { roomId, caller: { actor } }: CommandContext,
    {
      verb,
      statementId,
      reason,
    }: { readonly verb: string; readonly statementId: string; readonly reason: string | null },
  ): Promise<void> {
    if (actor.kind !== 'staff') return;
    await this.staffLog.record(tx, {
      roomId,
      networkId: null,
      accountId: actor.accountId,
      actorName: actor.name,
      verb,
      subjectKind: 'statement',
      subjectId: statementId,
      reason,
    });
  }
}

import { fail } from '@polylogue/shared/kernel/result';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandRegistry } from '../../core/commands/command-registry.js';
import { HelpsService } from './helps.service.js';
import { mayContribute, mayModerate } from './threads.policy.js';
import { ThreadsService } from './threads.service.js';

/** Commands of threads: policy, then the service. */
@Injectable()
export class ThreadsCommands implements OnModuleInit {
  constructor(
    private readonly registry: CommandRegistry,
    private readonly threads: ThreadsService,
    private readonly helps: HelpsService,
  ) {}

  onModuleInit(): void {
    this.registry.transactional('threads.contribute', async (tx, { roomId, caller }, input) => {
      const refusal = mayContribute(caller);
      if (refusal || caller.actor.kind !== 'participant') return fail(refusal ?? 'not_allowed');
      return this.threads.contribute(tx, roomId, caller.actor, input);
    });
    this.registry.transactional('threads.edit', async (tx, { roomId, caller }, input) => {
      const refusal = mayContribute(caller);
      if (refusal || caller.actor.kind !== 'participant') return fail(refusal ?? 'not_allowed');
      return this.threads.edit(tx, roomId, caller.actor, input);
    });
    this.registry.transactional('threads.help', async (tx, { roomId, caller }, input) => {
      const refusal = mayContribute(caller);
      if (refusal || caller.actor.kind !== 'participant') return fail(refusal ?? 'not_allowed');
      return this.helps.help(tx, roomId, caller.actor, input);
    });
    for (const step of ['hide', 'restore'] as const) {
      this.registry.transactional(`threads.${step}`, async (tx, { roomId, caller }, { contributionId, reason }) => {
        const refusal = mayModerate(caller);
        return refusal ? fail(refusal) : this.threads.moderate(tx, roomId, contributionId, { step, reason });
      });
    }
  }
}

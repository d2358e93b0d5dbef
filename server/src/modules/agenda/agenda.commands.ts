import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import { fail } from '@polylogue/shared/kernel/result';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CommandContext, CommandRegistry } from '../../core/commands/command-registry.js';
import type { Caller } from '../../core/identity/caller.js';
import { mayEdit, mayRun } from './agenda.policy.js';
import { AgendaService } from './agenda.service.js';
import { endItem, extendItem, moveItem, pauseItem, resumeItem, skipItem, startItem } from './domain/run-sheet.js';

/** Commands of the agenda: policy, then the service. */
@Injectable()
export class AgendaCommands implements OnModuleInit {
  constructor(
    private readonly registry: CommandRegistry,
    private readonly agenda: AgendaService,
  ) {}

  onModuleInit(): void {
    const steps = {
      'agenda.start': startItem,
      'agenda.pause': pauseItem,
      'agenda.resume': resumeItem,
      'agenda.skip': skipItem,
      'agenda.end': endItem,
    } as const;
    for (const name of ['agenda.start', 'agenda.pause', 'agenda.resume', 'agenda.skip', 'agenda.end'] as const) {
      this.registry.transactional(name, (tx, context, { itemId }) =>
        permitted(mayRun, context, () =>
          this.agenda.act(tx, context.roomId, (items, now) => steps[name](items, itemId, now)),
        ),
      );
    }
    this.registry.transactional('agenda.extend', (tx, context, { itemId, minutes }) =>
      permitted(mayRun, context, () =>
        this.agenda.act(tx, context.roomId, (items, now) => extendItem(items, itemId, minutes, now)),
      ),
    );
    this.registry.transactional('agenda.undo', (tx, context, { actionId }) =>
      permitted(mayRun, context, () => this.agenda.undo(tx, context.roomId, actionId)),
    );
    this.registry.transactional('agenda.save-item', (tx, context, { itemId, draft }) =>
      permitted(mayEdit, context, () => this.agenda.save(tx, context.roomId, itemId, draft)),
    );
    this.registry.transactional('agenda.move-item', (tx, context, { itemId, position }) =>
      permitted(mayEdit, context, () =>
        this.agenda.act(tx, context.roomId, (items) => moveItem(items, itemId, position)),
      ),
    );
    this.registry.transactional('agenda.remove-item', (tx, context, { itemId }) =>
      permitted(mayEdit, context, () => this.agenda.remove(tx, context.roomId, itemId)),
    );
  }
}

/** Does it when the policy has nothing against it. */
async function permitted<T>(
  policy: (caller: Caller) => ErrorCode | null,
  { caller }: CommandContext,
  act: () => Promise<T>,
) {
  const refusal = policy(caller);
  return refusal === null ? act() : fail(refusal);
}

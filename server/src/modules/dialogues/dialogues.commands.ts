import { fail } from '@polylogue/shared/kernel/result';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandRegistry } from '../../core/commands/command-registry.js';
import { mayHoldStatements, maySetState } from './dialogues.policy.js';
import { DialoguesService } from './dialogues.service.js';

/** Commands on a dialogue as a whole. */
@Injectable()
export class DialoguesCommands implements OnModuleInit {
  constructor(
    private readonly registry: CommandRegistry,
    private readonly dialogues: DialoguesService,
  ) {}

  onModuleInit(): void {
    this.registry.transactional('dialogue.set-state', (tx, { roomId, caller }, { state }) =>
      this.dialogues.setState(
        tx,
        roomId,
        (from) => {
          const code = maySetState(caller.can, from, state);
          return code && fail(code);
        },
        state,
      ),
    );
    this.registry.transactional('dialogue.hold-statements', async (tx, { roomId, caller }, { holdsStatements }) => {
      const refusal = mayHoldStatements(caller.can);
      return refusal ? fail(refusal) : this.dialogues.holdStatements(tx, roomId, holdsStatements);
    });
  }
}

import type { AccountId, DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, type Result } from '@polylogue/shared/kernel/result';
import type { CommandName, CommandOutput, ParsedInput } from '@polylogue/shared/rooms/commands';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandRegistry } from '../../core/commands/command-registry.js';
import type { Tx } from '../../core/database/transactions.js';
import { HallsService } from './halls.service.js';
import { PapersService } from './papers.service.js';
import { mayRun } from './polls.policy.js';
import { WordsService } from './words.service.js';

/** Commands of staff who run polls, for halls, paper and words: policy, then the service. Each is in the log of what staff did. */
@Injectable()
export class HallsCommands implements OnModuleInit {
  constructor(
    private readonly registry: CommandRegistry,
    private readonly halls: HallsService,
    private readonly papers: PapersService,
    private readonly words: WordsService,
  ) {}

  onModuleInit(): void {
    this.byStaff('polls.count-heads', (tx, roomId, input) => this.halls.countHeads(tx, roomId, input));
    this.byStaff('polls.assist', (tx, roomId, input) => this.halls.assist(tx, roomId, input));
    this.byStaff('polls.enter-paper', (tx, roomId, input, by) => this.papers.enter(tx, roomId, { ...input, by }));
    this.byStaff('polls.confirm-paper', (tx, roomId, input, by) => this.papers.confirm(tx, roomId, { ...input, by }));
    this.byStaff('polls.discard-paper', (tx, roomId, input) => this.papers.discard(tx, roomId, input));
    this.byStaff('polls.merge-words', (tx, roomId, input) => this.words.merge(tx, roomId, input));
    this.byStaff('polls.hide-text', (tx, roomId, input) => this.words.hide(tx, roomId, input));
  }

  private byStaff<N extends CommandName>(
    name: N,
    handle: (tx: Tx, roomId: DialogueId, input: ParsedInput<N>, by: AccountId) => Promise<Result<CommandOutput<N>>>,
  ): void {
    this.registry.transactional(name, async (tx, { roomId, caller }, input) => {
      const refusal = mayRun(caller);
      if (refusal || caller.actor.kind !== 'staff') return fail(refusal ?? 'not_allowed');
      return handle(tx, roomId, input, caller.actor.accountId);
    });
  }
}

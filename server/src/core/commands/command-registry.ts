import type { CommandName, CommandOutput, ParsedInput } from '@polylogue/shared/rooms/commands';
import type { Result } from '@polylogue/shared/kernel/result';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import type { Caller } from '../identity/caller.js';

/** What a handler knows of the command beside its input. */
export interface CommandContext {
  readonly roomId: DialogueId;
  readonly caller: Caller;
  /** Idempotency key of the sender. */
  readonly key: string;
}

/** Runs in one transaction with its receipt: a retry with the same key answers the same, and nothing happens twice. */
export type TransactionalHandler<N extends CommandName> = (
  tx: Tx,
  context: CommandContext,
  input: ParsedInput<N>,
) => Promise<Result<CommandOutput<N>>>;

/** Hot path: a command that brings its own durability (rows under a unique key, answered after commit) and checks the person in the same statement. */
export type HotHandler<N extends CommandName> = (
  context: CommandContext,
  input: ParsedInput<N>,
) => Promise<Result<CommandOutput<N>>>;

export type Registered =
  | {
      readonly kind: 'transactional';
      readonly handle: TransactionalHandler<CommandName>;
      /** The handler writes the log of staff itself: a line for each of several things. */
      readonly logsItself: boolean;
    }
  | { readonly kind: 'hot'; readonly handle: HotHandler<CommandName> };

/** Every module registers the commands it handles when it starts. */
@Injectable()
export class CommandRegistry {
  private readonly handlers = new Map<string, Registered>();

  transactional<N extends CommandName>(name: N, handle: TransactionalHandler<N>): void {
    this.addTransactional(name, handle, false);
  }

  /** As `transactional`, for what staff do to several things at once: the handler logs each of them. */
  logged<N extends CommandName>(name: N, handle: TransactionalHandler<N>): void {
    this.addTransactional(name, handle, true);
  }

  hot<N extends CommandName>(name: N, handle: HotHandler<N>): void {
    this.add(name, { kind: 'hot', handle: handle as unknown as HotHandler<CommandName> });
  }

  find(name: string): Registered | undefined {
    return this.handlers.get(name);
  }

  /** Names that have a handler; a test holds them against the contract. */
  names(): string[] {
    return [...this.handlers.keys()];
  }

  private addTransactional<N extends CommandName>(name: N, handle: TransactionalHandler<N>, logsItself: boolean): void {
    // The runner parses with the schema of the same name before it calls, which is what makes the widening sound.
    const widened = handle as unknown as TransactionalHandler<CommandName>;
    this.add(name, { kind: 'transactional', handle: widened, logsItself });
  }

  private add(name: string, registered: Registered): void {
    if (this.handlers.has(name)) throw new Error(`command ${name} has two handlers`);
    this.handlers.set(name, registered);
  }
}

import { createHash } from 'node:crypto';
import type { FailureBody } from '@polylogue/shared/kernel/error-codes';
import { type Failure, type Result, fail, ok } from '@polylogue/shared/kernel/result';
import { type RoomCommand, roomCommands } from '@polylogue/shared/rooms/commands';
import { type CommandAnswer, CommandMessage } from '@polylogue/shared/rooms/events';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { StaffLog } from '../audit/staff-log.repository.js';
import { isDatabaseAway } from '../database/database-away.js';
import { type Tx, Transactions } from '../database/transactions.js';
import { parseInput } from '../http/parse-input.js';
import { LivePublisher } from '../live/live-publisher.js';
import { type Caller, ROOM_AUTHENTICATOR, type RoomAuthenticator } from '../identity/caller.js';
import { type CommandContext, CommandRegistry, type Registered } from './command-registry.js';
import { type ReceiptKey, ReceiptRepository } from './receipt.repository.js';
import { faultText } from '../logging/fault-text.js';

const byName: ReadonlyMap<string, RoomCommand> = new Map(roomCommands.map((command) => [command.name, command]));

/** Does commands: parses once, checks the person again, runs the handler, answers. Socket and HTTP both come here. */
@Injectable()
export class CommandRunner {
  private readonly logger = new Logger(CommandRunner.name);

  constructor(
    private readonly registry: CommandRegistry,
    private readonly transactions: Transactions,
    private readonly receipts: ReceiptRepository,
    private readonly staffLog: StaffLog,
    private readonly live: LivePublisher,
    @Inject(ROOM_AUTHENTICATOR) private readonly authenticator: RoomAuthenticator,
  ) {}

  /** Never rejects: outages and bugs are answered as `unavailable` and `internal`. */
  async run(caller: Caller, raw: unknown): Promise<CommandAnswer> {
    try {
      const message = parseInput(CommandMessage, raw);
      if (!message.ok) return message.failure;
      const command = byName.get(message.value.name);
      const registered = this.registry.find(message.value.name);
      if (!command || !registered) return answerOf(fail('unknown_command'));
      const input = parseInput(command.input, message.value.input);
      if (!input.ok) return input.failure;
      const { key } = message.value;
      if (registered.kind === 'hot') {
        const { actor, roomId } = caller;
        if (actor.kind !== 'participant') return answerOf(fail('not_allowed'));
        const done = await registered.handle({ roomId, caller, key }, input.value as never);
        if (done.ok) this.live.touched(roomId, actor.participantId);
        return answerOf(done);
      }
      return await this.transactional(command, registered, { caller, key, input: input.value });
    } catch (error) {
      if (isDatabaseAway(error)) return answerOf(fail('unavailable'));
      this.logger.error(faultText(error));
      return answerOf(fail('internal'));
    }
  }

  private async transactional(
    command: RoomCommand,
    { handle, logsItself }: Extract<Registered, { kind: 'transactional' }>,
    sent: { caller: Caller; key: string; input: unknown },
  ): Promise<CommandAnswer> {
    const checked = await this.authenticator.recheck(sent.caller);
    if (!checked.ok) return answerOf(checked);
    const caller = checked.value;
    const { actor, roomId } = caller;
    // A citizen's command may also be given by staff where its own policy says so (speaking.withdraw); never the other way round.
    if (actor.kind === 'screen' || (command.by === 'staff' && actor.kind !== 'staff'))
      return answerOf(fail('not_allowed'));
    const receipt: ReceiptKey = {
      actorId: actor.kind === 'staff' ? actor.accountId : actor.participantId,
      key: sent.key,
      roomId,
      digest: digestOf(roomId, command.name, sent.input),
    };
    let seq: number | null = null;
    const outcome = await this.transactions.attempt(async (tx) => {
      const claim = await this.receipts.claim(tx, receipt);
      if (claim.kind === 'known') return claim.digest === receipt.digest ? ok(claim.answer) : fail('key_reused');
      const context: CommandContext = { roomId, caller, key: sent.key };
      const done: Result<unknown> = await handle(tx, context, sent.input as never);
      if (!done.ok) return done;
      // Now that the handler holds the room's lock: whoever was sent out or erased themselves while this waited has said nothing.
      const isStillThere = actor.kind === 'staff' ? ok({}) : await this.authenticator.recheck(caller, tx);
      if (!isStillThere.ok) return isStillThere;
      await this.receipts.keep(tx, receipt, done.value);
      if (actor.kind === 'staff' && !logsItself) await this.logStaff(tx, command.name, caller, sent.input);
      seq = tx.written.seq;
      return done;
    });
    return outcome.ok ? { ok: true, seq, value: outcome.value } : answerOf(outcome);
  }

  private async logStaff(tx: Tx, verb: string, { actor, roomId }: Caller, input: unknown): Promise<void> {
    if (actor.kind !== 'staff') return;
    const subject = subjectOf(input);
    await this.staffLog.record(tx, {
      roomId,
      networkId: null,
      accountId: actor.accountId,
      actorName: actor.name,
      verb,
      subjectKind: subject?.kind ?? null,
      subjectId: subject?.id ?? null,
      reason: textField(input, 'reason'),
    });
  }
}

export function answerOf(result: Result<unknown>): CommandAnswer {
  return result.ok ? { ok: true, seq: null, value: result.value } : failureBody(result);
}

const failureBody = ({ code, params }: Failure): FailureBody => ({
  ok: false,
  code,
  ...(params ? { params: { ...params } } : {}),
});

/**
 * What a ballot says (`marks` of one entered for somebody) is left out: there are few possible ballots, so whoever has the receipt
 * could find out which one it was.
 */
const digestOf = (roomId: string, name: string, input: unknown): string => {
  const kept = typeof input === 'object' && input !== null && 'marks' in input ? { ...input, marks: null } : input;
  return createHash('sha256').update(`${roomId}\n${name}\n`).update(JSON.stringify(kept)).digest('hex');
};

/** The thing a command is about: its first `<kind>Id`. */
function subjectOf(input: unknown): { kind: string; id: string } | null {
  if (typeof input !== 'object' || input === null) return null;
  for (const [name, value] of Object.entries(input)) {
    if (name.endsWith('Id') && typeof value === 'string') return { kind: name.slice(0, -2), id: value };
  }
  return null;
}

function textField(input: unknown, name: string): string | null {
  if (typeof input !== 'object' || input === null) return null;
  const value: unknown = Object.entries(input).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}

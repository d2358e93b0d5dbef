import { isWritable } from '@polylogue/shared/dialogues/dialogues.rules';
import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { DialogueId, ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { StatementStep } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import type { ParticipantActor } from '../../core/identity/caller.js';
import { afterMerge, afterStep, MOST_STATEMENTS, secondsToWait, STATEMENTS_SPAN_MS } from './domain/statement-life.js';
import { StatementFacts } from './statement-facts.js';
import type { StatementRow } from './statement.entity.js';
import { StatementsRepository } from './statements.repository.js';

/** A statement that could not take a step, and why. */
export interface Refused {
  readonly statementId: StatementId;
  readonly code: ErrorCode;
}

/** What staff may add to a statement, as long as they have not. */
const BARE = { translations: {}, origin: null } as const;

/** Writing statements, and whether they are seen. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly statements: StatementsRepository,
    private readonly facts: StatementFacts,
  ) {}

  async write(
    tx: Tx,
    roomId: DialogueId,
    author: ParticipantActor,
    input: { text: string; lang: string },
  ): Promise<Result<{ statementId: StatementId; state: 'held' | 'published' }>> {
    const at = await lockRoom(tx, roomId);
    const room = await this.statements.room(tx, roomId);
    if (!room || !isWritable(room.state)) return fail('room_not_open');
    const since = new Date(at.getTime() - STATEMENTS_SPAN_MS);
    const written = await this.statements.writtenSince(tx, roomId, author.participantId, since);
    const seconds = secondsToWait(written, at, MOST_STATEMENTS);
    if (seconds > 0) return fail('too_many', { seconds });
    const state = room.holdsStatements ? 'held' : 'published';
    const row = await this.statements.create(
      tx,
      roomId,
      { ...input, ...BARE, authorId: author.participantId, townId: author.townId, isSeed: false },
      { at, state },
    );
    await this.facts.show(tx, row);
    this.facts.tellAuthor(tx, row);
    return ok({ statementId: row.id, state });
  }

  /** A moderator's step: publish, decline, hide or restore. */
  async moderate(
    tx: Tx,
    roomId: DialogueId,
    statementId: StatementId,
    { step, reason }: { step: StatementStep; reason: string | null },
  ): Promise<Result<Record<string, never>>> {
    await lockRoom(tx, roomId);
    const before = await this.statements.lock(tx, roomId, statementId);
    if (!before) return fail('not_found');
    const state = afterStep(before.state, step, before.erasedAt !== null);
    if (!state.ok) return state;
    const isExplained = step === 'decline' || step === 'hide';
    await this.settle(tx, { ...before, state: state.value, reason: isExplained ? reason : null, mergedInto: null });
    return ok({});
  }

  /** One step for many, in the order of their ids, in which several are locked. Answers those that could not take it. */
  async moderateSeveral(
    tx: Tx,
    roomId: DialogueId,
    statementIds: readonly StatementId[],
    decision: { step: StatementStep; reason: string | null },
  ): Promise<Refused[]> {
    const refused: Refused[] = [];
    for (const statementId of [...new Set(statementIds)].sort()) {
      const done = await this.moderate(tx, roomId, statementId, decision);
      if (!done.ok) refused.push({ statementId, code: done.code });
    }
    return refused;
  }

  /**
   * A moderator joins a statement with a published one that says the same. It leaves as if hidden, or declined where it was held; the votes on
   * it stay with it, counted nowhere, because who agreed with its words need not agree with the other's. Restoring or publishing it undoes this.
   */
  async merge(
    tx: Tx,
    roomId: DialogueId,
    { statementId, into, reason }: { statementId: StatementId; into: StatementId; reason: string },
  ): Promise<Result<Record<string, never>>> {
    await lockRoom(tx, roomId);
    const locked = await this.statements.lockSeveral(tx, roomId, [statementId, into]);
    const [before, target] = [locked.get(statementId), locked.get(into)];
    if (!before || !target) return fail('not_found');
    const state = afterMerge(before, target);
    if (!state.ok) return state;
    await this.settle(tx, { ...before, state: state.value, reason, mergedInto: into });
    return ok({});
  }

  /** A person erases what they wrote: the words go, the votes on them stay counted nowhere but in frozen findings. */
  async eraseAll(tx: Tx, roomId: DialogueId, authorId: ParticipantId): Promise<void> {
    const now = await lockRoom(tx, roomId);
    const gone = {
      text: '',
      ...BARE,
      firstText: null,
      editReason: null,
      state: 'hidden',
      reason: null,
      erasedAt: now,
      authorId: null,
    } as const;
    for (const before of await this.statements.ownToErase(tx, roomId, authorId)) {
      await this.statements.change(tx, before.id, gone);
      const row: StatementRow = { ...before, ...gone };
      if (before.state === 'published') await this.facts.takeAway(tx, row);
      else if (before.state === 'held') await this.facts.takeAway(tx, row, 'staff');
      else await this.facts.forget(tx, row);
    }
  }

  /** Stores where a moderator's step led, and tells the room and the author. */
  private async settle(tx: Tx, row: StatementRow): Promise<void> {
    await this.statements.change(tx, row.id, { state: row.state, reason: row.reason, mergedInto: row.mergedInto });
    if (row.state === 'published') await this.facts.show(tx, row);
    else await this.facts.takeAway(tx, row, row.state === 'declined' ? 'staff' : 'everyone');
    this.facts.tellAuthor(tx, row);
  }
}

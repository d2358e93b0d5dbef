import { randomUUID } from 'node:crypto';
import { isWritable } from '@polylogue/shared/dialogues/dialogues.rules';
import { type DialogueId, type ParticipantId, StatementId, type TownId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import type { ParticipantActor } from '../../core/identity/caller.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import {
  afterMerge,
  afterStep,
  MOST_STATEMENTS,
  secondsToWait,
  STATEMENTS_SPAN_MS,
  type StatementStep,
} from './domain/statement-life.js';
import type { StatementRow } from './statement.entity.js';
import { presentStatement } from './statements.presenter.js';
import { StatementsRepository } from './statements.repository.js';

/** A statement that is there from the start: staff's own, or of an earlier debate. */
export interface SeedStatement {
  readonly text: string;
  readonly lang: string;
  readonly translations: Readonly<Record<string, string>>;
  /** Where it comes from, as staff say. */
  readonly origin: string | null;
  readonly authorId: ParticipantId | null;
  readonly townId: TownId | null;
  readonly isSeed: boolean;
}

/** What staff may add to a statement, as long as they have not. */
const BARE = { translations: {}, origin: null } as const;

/** Writing statements, and what staff do with them. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly statements: StatementsRepository,
    private readonly facts: FactLog,
    private readonly live: LivePublisher,
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
    const seconds = secondsToWait(
      await this.statements.writtenSince(tx, roomId, author.participantId, since),
      at,
      MOST_STATEMENTS,
    );
    if (seconds > 0) return fail('too_many', { seconds });
    const state = room.holdsStatements ? 'held' : 'published';
    const row = await this.add(
      tx,
      roomId,
      { ...input, ...BARE, authorId: author.participantId, townId: author.townId, isSeed: false },
      { at, state },
    );
    if (state === 'published') await this.show(tx, row);
    else await this.append(tx, row, { type: 'statement.held', payload: presentStatement(row) }, 'staff');
    this.tellAuthor(tx, row);
    return ok({ statementId: row.id, state });
  }

  /** Published statements without a moderator's step (seeds, imports). */
  async seed(tx: Tx, roomId: DialogueId, seeds: readonly SeedStatement[]): Promise<StatementId[]> {
    const at = await lockRoom(tx, roomId);
    const ids: StatementId[] = [];
    for (const seed of seeds) {
      const row = await this.add(tx, roomId, seed, { at, state: 'published' });
      await this.show(tx, row);
      ids.push(row.id);
    }
    return ids;
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
    const row: StatementRow = {
      ...before,
      state: state.value,
      reason: step === 'decline' || step === 'hide' ? reason : null,
      mergedInto: null,
    };
    await this.settle(tx, row);
    return ok({});
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
    const before = await this.statements.lock(tx, roomId, statementId);
    const target = await this.statements.lock(tx, roomId, into);
    if (!before || !target) return fail('not_found');
    const state = afterMerge(before, target);
    if (!state.ok) return state;
    await this.settle(tx, { ...before, state: state.value, reason, mergedInto: into });
    return ok({});
  }

  /** A person erases what they wrote: the words go, the votes on them stay counted nowhere but in frozen findings. */
  async eraseAll(tx: Tx, roomId: DialogueId, authorId: ParticipantId): Promise<void> {
    const now = await lockRoom(tx, roomId);
    for (const before of await this.statements.ownToErase(tx, roomId, authorId)) {
      const gone = { text: '', ...BARE, state: 'hidden', reason: null, erasedAt: now, authorId: null } as const;
      const row: StatementRow = { ...before, ...gone };
      await this.statements.change(tx, row.id, gone);
      await this.facts.removeContent(tx, roomId, row.id);
      if (before.state === 'published')
        await this.append(tx, row, { type: 'statement.hidden', payload: { id: row.id } });
      if (before.state === 'held')
        await this.append(tx, row, { type: 'statement.declined', payload: { id: row.id } }, 'staff');
    }
  }

  private async add(
    tx: Tx,
    dialogueId: DialogueId,
    seed: SeedStatement,
    { at, state }: { at: Date; state: StatementRow['state'] },
  ): Promise<StatementRow> {
    const number = await this.statements.nextNumber(tx, dialogueId);
    const row = {
      ...seed,
      translations: { ...seed.translations },
      id: StatementId.parse(randomUUID()),
      dialogueId,
      number,
      isMeta: false,
      state,
      reason: null,
      mergedInto: null,
      at,
      erasedAt: null,
    };
    await this.statements.add(tx, [row]);
    return row;
  }

  /** Stores where a moderator's step led, and tells the room and the author. */
  private async settle(tx: Tx, row: StatementRow): Promise<void> {
    await this.statements.change(tx, row.id, { state: row.state, reason: row.reason, mergedInto: row.mergedInto });
    if (row.state === 'published') await this.show(tx, row);
    else await this.takeAway(tx, row);
    this.tellAuthor(tx, row);
  }

  private async show(tx: Tx, row: StatementRow): Promise<void> {
    await this.append(tx, row, { type: 'statement.published', payload: presentStatement(row) });
  }

  /** Out of the earlier facts first, then the fact that it is gone. */
  private async takeAway(tx: Tx, row: StatementRow): Promise<void> {
    await this.facts.removeContent(tx, row.dialogueId, row.id);
    if (row.state === 'declined')
      await this.append(tx, row, { type: 'statement.declined', payload: { id: row.id } }, 'staff');
    else await this.append(tx, row, { type: 'statement.hidden', payload: { id: row.id } });
  }

  private async append(
    tx: Tx,
    row: StatementRow,
    fact: Parameters<FactLog['append']>[2],
    audience: 'everyone' | 'staff' = 'everyone',
  ): Promise<void> {
    await this.facts.append(tx, row.dialogueId, fact, {
      audience,
      subjectId: row.id,
      ...(row.authorId ? { actorId: row.authorId } : {}),
    });
  }

  private tellAuthor(tx: Tx, { dialogueId, authorId }: StatementRow): void {
    if (authorId) tx.afterCommit(() => this.live.personalChanged(dialogueId, authorId));
  }
}

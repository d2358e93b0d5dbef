import { randomUUID } from 'node:crypto';
import { type DialogueId, type ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import type { StatementState } from './domain/statement-life.js';
import type { StatementRow } from './statement.entity.js';
import { presentStatement } from './statements.presenter.js';
import { StatementsRepository } from './statements.repository.js';

/** A statement of an earlier conversation, as it was. */
export interface ImportedStatement {
  readonly text: string;
  readonly lang: string;
  readonly authorId: ParticipantId | null;
  readonly isSeed: boolean;
  readonly isMeta: boolean;
  readonly state: Exclude<StatementState, 'hidden'>;
  readonly at: Date;
}

const ROWS_AT_ONCE = 1000;

/** Brings in the statements of earlier conversations: with their own times and states, and without anybody's limit. */
@Injectable()
export class StatementImport {
  constructor(
    private readonly statements: StatementsRepository,
    private readonly facts: FactLog,
  ) {}

  /** Numbered in the order given, from the next free number on; answers their ids in that order. */
  async run(tx: Tx, dialogueId: DialogueId, imported: readonly ImportedStatement[]): Promise<StatementId[]> {
    await lockRoom(tx, dialogueId);
    const first = await this.statements.nextNumber(tx, dialogueId);
    const rows = imported.map((statement, place) => ({
      ...statement,
      id: StatementId.parse(randomUUID()),
      dialogueId,
      number: first + place,
      edition: 1,
      translations: {},
      origin: null,
      firstText: null,
      editReason: null,
      townId: null,
      reason: null,
      mergedInto: null,
      erasedAt: null,
    }));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await this.statements.add(tx, rows.slice(from, from + ROWS_AT_ONCE));
    for (const row of rows) await this.tell(tx, row);
    return rows.map(({ id }) => id);
  }

  private async tell(tx: Tx, row: StatementRow): Promise<void> {
    if (row.state === 'declined') return;
    const isHeld = row.state === 'held';
    await this.facts.append(
      tx,
      row.dialogueId,
      { type: isHeld ? 'statement.held' : 'statement.published', payload: presentStatement(row) },
      {
        audience: isHeld ? 'staff' : 'everyone',
        subjectId: row.id,
        ...(row.authorId ? { actorId: row.authorId } : {}),
      },
    );
  }
}

import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { PolisHistoryRow } from './polis-history.entity.js';
import { PolisParticipantRow } from './polis-participant.entity.js';
import { type PolisForm, PolisSourceRow } from './polis-source.entity.js';
import { PolisStatementRow } from './polis-statement.entity.js';

const ROWS_AT_ONCE = 1000;

/** What an imported export says beside people, statements and votes. */
@Injectable()
export class PolisRepository {
  /** Millions of votes take longer than any statement of a visitor may. For the rest of the transaction. */
  async takeTime(tx: Tx): Promise<void> {
    await tx.manager.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
  }

  async addSource(tx: Tx, dialogueId: DialogueId, form: PolisForm): Promise<void> {
    await tx.manager.insert(PolisSourceRow, { dialogueId, form });
  }

  async addStatements(tx: Tx, rows: readonly PolisStatementRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await tx.manager.insert(PolisStatementRow, rows.slice(from, from + ROWS_AT_ONCE));
  }

  async addParticipants(tx: Tx, rows: readonly PolisParticipantRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await tx.manager.insert(PolisParticipantRow, rows.slice(from, from + ROWS_AT_ONCE));
  }

  async addHistory(tx: Tx, row: PolisHistoryRow): Promise<void> {
    await tx.manager.insert(PolisHistoryRow, row);
  }
}

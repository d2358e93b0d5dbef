import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { OpinionStateRow } from './opinion-state.entity.js';
import { OpinionUpdateRow } from './opinion-update.entity.js';

/** How long an instance computes before another may think it dead; it says every few seconds that it is not. */
const LEASE = `interval '15 seconds'`;

/** What a new update says of the dialogue. */
export interface NewState extends Pick<OpinionStateRow, 'eventSeq' | 'basis' | 'k'> {
  readonly state: OpinionsView['state'];
}

/** Computed updates, and whose turn it is to compute. */
@Injectable()
export class OpinionUpdatesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async state(dialogueId: DialogueId): Promise<OpinionStateRow | null> {
    return this.dataSource.manager.findOneBy(OpinionStateRow, { dialogueId });
  }

  /** Takes the turn, or keeps it; null while another instance has it. */
  async take(dialogueId: DialogueId, holder: string): Promise<OpinionStateRow | null> {
    await this.dataSource.query('INSERT INTO opinion_state (dialogue_id) VALUES ($1) ON CONFLICT DO NOTHING', [
      dialogueId,
    ]);
    const [rows]: [unknown[], number] = await this.dataSource.query(
      `UPDATE opinion_state SET lease_holder = $2, lease_until = now() + ${LEASE}
        WHERE dialogue_id = $1 AND (lease_holder IS NULL OR lease_holder = $2 OR lease_until < now()) RETURNING 1`,
      [dialogueId, holder],
    );
    return rows.length > 0 ? this.state(dialogueId) : null;
  }

  /** Gives the turn back, where it is still held. */
  async release(dialogueId: DialogueId, holder: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE opinion_state SET lease_holder = NULL, lease_until = NULL WHERE dialogue_id = $1 AND lease_holder = $2',
      [dialogueId, holder],
    );
  }

  async find(dialogueId: DialogueId, version: number): Promise<OpinionUpdateRow | null> {
    return this.dataSource.manager.findOneBy(OpinionUpdateRow, { dialogueId, version });
  }

  /** The newest place of the timeline. */
  async lastPoint(
    dialogueId: DialogueId,
  ): Promise<(Pick<OpinionUpdateRow, 'at' | 'shown'> & { readonly since: Date }) | null> {
    const rows: (Pick<OpinionUpdateRow, 'at' | 'shown'> & { since: Date })[] = await this.dataSource.query(
      `SELECT at, shown, (SELECT min(at) FROM opinion_update WHERE dialogue_id = $1 AND is_point) AS since
         FROM opinion_update WHERE dialogue_id = $1 AND is_point ORDER BY version DESC LIMIT 1`,
      [dialogueId],
    );
    return rows[0] ?? null;
  }

  /**
   * Stores an update where the turn is still held and the version follows the last one. What is no place of the timeline goes, but for
   * the update itself and those that kept ones began from.
   */
  async store(tx: Tx, row: OpinionUpdateRow, { holder, state }: { holder: string; state: NewState }): Promise<boolean> {
    const [taken]: [unknown[], number] = await tx.manager.query(
      `UPDATE opinion_state SET version = $3, revision = revision + 1, event_seq = $4, basis = $5, state = $6, k = $7, updated_at = clock_timestamp()
        WHERE dialogue_id = $1 AND lease_holder = $2 AND version = $3 - 1 RETURNING 1`,
      [row.dialogueId, holder, row.version, state.eventSeq, state.basis, state.state, state.k],
    );
    if (taken.length === 0) return false;
    await tx.manager.insert(OpinionUpdateRow, row);
    await tx.manager.query(
      `DELETE FROM opinion_update old WHERE dialogue_id = $1 AND version < $2 AND NOT is_point AND NOT EXISTS (
         SELECT 1 FROM opinion_update kept WHERE kept.dialogue_id = $1 AND kept.earlier_version = old.version
            AND (kept.is_point OR kept.version = $2))`,
      [row.dialogueId, row.version],
    );
    return true;
  }

  /** How far each dialogue is. */
  async everywhere(): Promise<Pick<OpinionStateRow, 'dialogueId' | 'eventSeq' | 'revision'>[]> {
    return this.dataSource.manager.find(OpinionStateRow, {
      select: { dialogueId: true, eventSeq: true, revision: true },
    });
  }
}

import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import type { Breakdown, WeightTargets } from '@polylogue/shared/opinions/breakdown';
import type { AnomalyKey } from '@polylogue/shared/opinions/live';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { OpinionExclusionRow } from './opinion-exclusion.entity.js';
import { OpinionGroupNameRow } from './opinion-group-name.entity.js';
import { OpinionStateRow } from './opinion-state.entity.js';
import { OpinionUpdateRow } from './opinion-update.entity.js';
import { OpinionWeightingRow } from './opinion-weighting.entity.js';

/** A place of the timeline. */
export interface StoredPoint extends Pick<OpinionUpdateRow, 'version' | 'at' | 'shown'> {
  readonly votes: number;
  readonly people: number;
}

/** What staff decide about a dialogue's groups, and the timeline. */
@Injectable()
export class OpinionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async names(dialogueId: DialogueId): Promise<OpinionGroupNameRow[]> {
    return this.dataSource.manager.findBy(OpinionGroupNameRow, { dialogueId });
  }

  async rename(tx: Tx, dialogueId: DialogueId, groupId: number, name: LocalText | null): Promise<void> {
    if (name === null) await tx.manager.delete(OpinionGroupNameRow, { dialogueId, groupId });
    else await tx.manager.upsert(OpinionGroupNameRow, { dialogueId, groupId, name }, ['dialogueId', 'groupId']);
  }

  /** What staff entered that columns are to count for; null: each alike. */
  async targets(dialogueId: DialogueId, by: Breakdown): Promise<WeightTargets | null> {
    const row = await this.dataSource.manager.findOneBy(OpinionWeightingRow, { dialogueId, by });
    return row?.targets ?? null;
  }

  async weigh(tx: Tx, dialogueId: DialogueId, by: Breakdown, targets: WeightTargets | null): Promise<void> {
    if (targets === null) await tx.manager.delete(OpinionWeightingRow, { dialogueId, by });
    else await tx.manager.upsert(OpinionWeightingRow, { dialogueId, by, targets }, ['dialogueId', 'by']);
  }

  /** Exclusions in force, oldest first. */
  async exclusions(dialogueId: DialogueId, tx?: Tx): Promise<OpinionExclusionRow[]> {
    return (tx?.manager ?? this.dataSource.manager).find(OpinionExclusionRow, {
      where: { dialogueId, liftedAt: IsNull() },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  async exclude(tx: Tx, row: Omit<OpinionExclusionRow, 'id' | 'liftedAt'>): Promise<void> {
    await tx.manager.insert(OpinionExclusionRow, row);
  }

  /** False where nothing of that key is left out. */
  async lift(tx: Tx, dialogueId: DialogueId, key: AnomalyKey): Promise<boolean> {
    const { affected } = await tx.manager.update(
      OpinionExclusionRow,
      { dialogueId, key, liftedAt: IsNull() },
      { liftedAt: tx.now },
    );
    return affected === 1;
  }

  /** How many of these are participants of the dialogue. */
  async peopleAmong(tx: Tx, dialogueId: DialogueId, ids: readonly string[]): Promise<number> {
    const rows: { people: number }[] = await tx.manager.query(
      'SELECT count(*)::int AS people FROM participant WHERE dialogue_id = $1 AND id = ANY ($2)',
      [dialogueId, ids],
    );
    return rows[0]?.people ?? 0;
  }

  /** The dialogue's row, locked until the transaction ends; made where there was none. What is shown changes: the revision grows. */
  async change(
    tx: Tx,
    dialogueId: DialogueId,
    part: Partial<Pick<OpinionStateRow, 'areSeedsFirst'>> = {},
  ): Promise<void> {
    await tx.manager.query('INSERT INTO opinion_state (dialogue_id) VALUES ($1) ON CONFLICT DO NOTHING', [dialogueId]);
    await tx.manager.query(
      `UPDATE opinion_state SET revision = revision + 1, updated_at = clock_timestamp(),
              are_seeds_first = coalesce($2, are_seeds_first) WHERE dialogue_id = $1`,
      [dialogueId, part.areSeedsFirst ?? null],
    );
  }

  /** Places of the timeline and the last update, oldest first. */
  async timeline(dialogueId: DialogueId): Promise<StoredPoint[]> {
    return this.dataSource.query(
      `SELECT version, at, shown, (result->>'votes')::int AS votes, (result->>'participants')::int AS people
         FROM opinion_update
        WHERE dialogue_id = $1 AND (is_point OR version = (SELECT version FROM opinion_state WHERE dialogue_id = $1))
        ORDER BY version`,
      [dialogueId],
    );
  }
}

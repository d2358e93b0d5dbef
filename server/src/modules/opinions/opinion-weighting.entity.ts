import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { Breakdown, WeightTargets } from '@polylogue/shared/opinions/breakdown';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What staff entered that towns, languages or roles are to count for. Without a row each counts alike. */
@Entity('opinion_weighting')
export class OpinionWeightingRow {
  @PrimaryColumn({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @PrimaryColumn({ type: 'text' })
  by!: Breakdown;

  @Column({ type: 'jsonb' })
  targets!: WeightTargets;
}

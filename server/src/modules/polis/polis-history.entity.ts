import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of stats-history.csv: running counts that follow from nothing else (who only looked, and when), kept as they came. */
@Entity('polis_history')
export class PolisHistoryRow {
  @PrimaryColumn({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @PrimaryColumn({ type: 'int' })
  part!: number;

  /** Whole lines. */
  @Column({ type: 'text' })
  lines!: string;
}

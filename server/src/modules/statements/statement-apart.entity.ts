import type { DialogueId, StatementId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Two statements that look alike and that staff have said to be different. */
@Entity('statement_apart')
// All of a dialogue, where its pairs are listed.
@Index('statement_apart_dialogue', ['dialogueId'])
export class StatementApartRow {
  /** The lower id of the two. */
  @PrimaryColumn({ type: 'uuid' })
  one!: StatementId;

  @PrimaryColumn({ type: 'uuid' })
  other!: StatementId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;
}

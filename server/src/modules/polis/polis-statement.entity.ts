import type { DialogueId, StatementId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What comments.csv says of a statement and the statement itself has no place for. */
@Entity('polis_statement')
// The statements of an export in their order.
@Index('polis_statement_place', ['dialogueId', 'place'], { unique: true })
export class PolisStatementRow {
  @PrimaryColumn({ type: 'uuid', name: 'statement_id' })
  statementId!: StatementId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  /** Its row in the file, from 0. */
  @Column({ type: 'int' })
  place!: number;

  /** Its id there. */
  @Column({ type: 'text', name: 'external_id' })
  externalId!: string;

  @Column({ type: 'smallint' })
  moderated!: 1 | 0 | -1;

  /** The state it was given for that; once staff have changed it, theirs counts. */
  @Column({ type: 'text' })
  state!: string;

  /** Group-informed consensus as Pol.is wrote it. */
  @Column({ type: 'text', nullable: true })
  consensus!: string | null;
}

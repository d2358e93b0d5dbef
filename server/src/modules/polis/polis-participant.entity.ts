import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who an imported participant was in the files: a number there, never a name. */
@Entity('polis_participant')
// The people of an export.
@Index('polis_participant_person', ['dialogueId', 'externalId'], { unique: true })
export class PolisParticipantRow {
  @PrimaryColumn({ type: 'uuid', name: 'participant_id' })
  participantId!: ParticipantId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'text', name: 'external_id' })
  externalId!: string;

  /** Their row in participants-votes.csv, from 0; null for those who only voted or wrote. */
  @Column({ type: 'int', nullable: true })
  place!: number | null;

  /** What the site that embedded the conversation called them; shown nowhere, only written out again. */
  @Column({ type: 'text', nullable: true })
  xid!: string | null;

  @Column({ type: 'text', name: 'group_id', nullable: true })
  groupId!: string | null;
}

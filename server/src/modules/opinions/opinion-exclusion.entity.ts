import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { AnomalyKey, ExclusionView } from '@polylogue/shared/opinions/live';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** People whom staff left out of the groups. Stays when it is taken back: who did what, and why, is in the log of the room. */
@Entity('opinion_exclusion')
// What is left out of a dialogue now; each once.
@Index('opinion_exclusion_active', ['dialogueId', 'key'], { unique: true, where: 'lifted_at IS NULL' })
export class OpinionExclusionRow {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'text' })
  key!: AnomalyKey;

  @Column({ type: 'text' })
  kind!: ExclusionView['kind'];

  @Column({ type: 'uuid', array: true, name: 'participant_ids' })
  participantIds!: ParticipantId[];

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'timestamptz', name: 'lifted_at', nullable: true })
  liftedAt!: Date | null;
}

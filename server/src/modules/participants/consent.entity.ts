import type { ParticipantId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That a person agreed to the notice, to which text of it, and when (GDPR Art. 7(1)). */
@Entity('consent')
export class Consent {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index('consent_participant')
  @Column({ type: 'uuid', name: 'participant_id' })
  participantId!: ParticipantId;

  @Column({ type: 'int', name: 'notice_version' })
  noticeVersion!: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}

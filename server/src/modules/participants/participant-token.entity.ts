import type { ParticipantId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A browser's proof of being a participant: only the SHA-256 of its token is stored. One for each device. */
@Entity('participant_token')
export class ParticipantToken {
  @PrimaryColumn({ type: 'text', name: 'token_hash' })
  tokenHash!: string;

  // Erasure and removal take all tokens of a person.
  @Index('participant_token_participant')
  @Column({ type: 'uuid', name: 'participant_id' })
  participantId!: ParticipantId;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

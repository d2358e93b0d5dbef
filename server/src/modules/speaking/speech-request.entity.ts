import type { AgendaItemId, DialogueId, ParticipantId, SpeechRequestId, TownId } from '@polylogue/shared/kernel/ids';
import type { ParticipantRole } from '@polylogue/shared/participants/schemas';
import type { SpeechStance } from '@polylogue/shared/speaking/schemas';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type SpeechRequestStatus = 'waiting' | 'speaking' | 'spoken' | 'withdrawn';

/** A person who asked to speak. */
@Entity('speech_request')
// One request a person at a time; also finds it.
@Index('speech_request_open', ['dialogueId', 'participantId'], {
  unique: true,
  where: `status IN ('waiting', 'speaking')`,
})
// The queue of an item, and all requests of a person (my data).
@Index('speech_request_item', ['dialogueId', 'itemId', 'status'])
@Index('speech_request_person', ['participantId'])
export class SpeechRequestRow {
  @PrimaryGeneratedColumn('uuid')
  id!: SpeechRequestId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'uuid', name: 'item_id' })
  itemId!: AgendaItemId;

  @Column({ type: 'uuid', name: 'participant_id' })
  participantId!: ParticipantId;

  /** The name when they asked; null once they have erased themselves. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'uuid', name: 'town_id', nullable: true })
  townId!: TownId | null;

  @Column({ type: 'text' })
  role!: ParticipantRole;

  @Column({ type: 'text', nullable: true })
  stance!: SpeechStance | null;

  @Column({ type: 'timestamptz', name: 'asked_at' })
  askedAt!: Date;

  @Column({ type: 'text' })
  status!: SpeechRequestStatus;
}

import type { AgendaItemId, DialogueId, ParticipantId, SpeechRequestId, TownId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A speech: who had the floor, and for how long. */
@Entity('speech')
// One person speaks at a time; also finds them.
@Index('speech_running', ['dialogueId'], { unique: true, where: 'ended_at IS NULL' })
// All speeches of a person (my data).
@Index('speech_person', ['participantId'])
export class SpeechRow {
  @PrimaryColumn({ type: 'uuid', name: 'request_id' })
  requestId!: SpeechRequestId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'uuid', name: 'item_id' })
  itemId!: AgendaItemId;

  @Column({ type: 'uuid', name: 'participant_id' })
  participantId!: ParticipantId;

  @Column({ type: 'uuid', name: 'town_id', nullable: true })
  townId!: TownId | null;

  @Column({ type: 'int', name: 'limit_seconds' })
  limitSeconds!: number;

  @Column({ type: 'timestamptz', name: 'started_at' })
  startedAt!: Date;

  /** Spoken before `runningSince`, pauses left out. */
  @Column({ type: 'int', name: 'spoken_ms' })
  spokenMs!: number;

  /** Null while paused, and once ended. */
  @Column({ type: 'timestamptz', name: 'running_since', nullable: true })
  runningSince!: Date | null;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** What was added to the person's and the town's time when it ended. */
  @Column({ type: 'int', nullable: true })
  seconds!: number | null;
}

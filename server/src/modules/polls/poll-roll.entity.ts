import type { ParticipantId, PollId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who could vote and who did, frozen at the close; written in the order of ids. Says nothing of how. */
@Entity('poll_roll')
// A person's own part of the room.
@Index('poll_roll_person', ['participantId'])
export class PollRollRow {
  @PrimaryColumn({ type: 'uuid', name: 'poll_id' })
  pollId!: PollId;

  @PrimaryColumn({ type: 'uuid', name: 'participant_id' })
  participantId!: ParticipantId;

  @Column({ type: 'boolean' })
  voted!: boolean;

  /** Voted before, in a poll with the same question of the bank. */
  @Column({ type: 'boolean', name: 'is_repeat', default: false })
  isRepeat!: boolean;
}

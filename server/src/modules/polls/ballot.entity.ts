import type { ParticipantId, PollId, TownId } from '@polylogue/shared/kernel/ids';
import type { Marks } from '@polylogue/shared/polls/marks';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person's answer to an open-hand poll: their last, and how often they changed it. */
@Entity('ballot')
// The ballots of a person: their own part of the room.
@Index('ballot_person', ['participantId'])
export class BallotRow {
  @PrimaryColumn({ type: 'uuid', name: 'poll_id' })
  pollId!: PollId;

  @PrimaryColumn({ type: 'uuid', name: 'participant_id' })
  participantId!: ParticipantId;

  /** The voter's town when they voted: moving later changes no tally. */
  @Column({ type: 'uuid', name: 'town_id', nullable: true })
  townId!: TownId | null;

  /** Written the canonical way, so that alike ballots are equal. */
  @Column({ type: 'jsonb' })
  marks!: Marks;

  @Column({ type: 'int' })
  revision!: number;

  /** Hashes of the last idempotency keys, newest first: a late retry must not undo a newer ballot. */
  @Column({ type: 'bigint', array: true })
  keys!: string[];

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}

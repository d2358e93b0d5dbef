import type { PollId } from '@polylogue/shared/kernel/ids';
import type { Marks } from '@polylogue/shared/polls/marks';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ballot that nobody can be found for: written at the close in the order of fresh random tags, without time, town or source. */
@Entity('ballot_sealed')
export class BallotSealedRow {
  @PrimaryColumn({ type: 'uuid', name: 'poll_id' })
  pollId!: PollId;

  /** 16 random bytes. */
  @PrimaryColumn({ type: 'bytea' })
  tag!: Buffer;

  @Column({ type: 'jsonb' })
  marks!: Marks;

  /** One of five or more people who answered the same question of the bank in an earlier poll: left out of joint results. */
  @Column({ type: 'boolean', name: 'is_repeat', default: false })
  isRepeat!: boolean;
}

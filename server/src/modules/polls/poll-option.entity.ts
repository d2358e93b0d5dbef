import type { PollId, PollOptionId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One answer that a poll offers. */
@Entity('poll_option')
// The options of a poll in their order.
@Index('poll_option_order', ['pollId', 'position'], { unique: true })
export class PollOptionRow {
  @PrimaryGeneratedColumn('uuid')
  id!: PollOptionId;

  @Column({ type: 'uuid', name: 'poll_id' })
  pollId!: PollId;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'jsonb' })
  text!: LocalText;

  @Column({ type: 'int', nullable: true })
  cost!: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  starts!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  ends!: Date | null;
}

import type { AccountId, DialogueId, ModerationActionId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What staff did. Append-only. */
@Entity('staff_action')
// The log of a room, newest first.
@Index('staff_action_room', ['roomId', 'at'])
export class StaffActionRow {
  @PrimaryGeneratedColumn('uuid')
  id!: ModerationActionId;

  /** Null for actions on a network. */
  @Column({ type: 'uuid', name: 'room_id', nullable: true })
  roomId!: DialogueId | null;

  @Column({ type: 'uuid', name: 'network_id', nullable: true })
  networkId!: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: AccountId;

  @Column({ type: 'text', name: 'actor_name' })
  actorName!: string;

  @Column({ type: 'text' })
  verb!: string;

  @Column({ type: 'text', name: 'subject_kind', nullable: true })
  subjectKind!: string | null;

  @Column({ type: 'text', name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a command was done, and what was answered: written in the transaction of the change. */
@Entity('command_receipt')
export class CommandReceipt {
  /** The person or account. */
  @PrimaryColumn({ type: 'uuid', name: 'actor_id' })
  actorId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'uuid', name: 'room_id' })
  roomId!: DialogueId;

  /** SHA-256 of room, name and input: the same key with another body is refused. */
  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'jsonb', nullable: true })
  answer!: unknown;

  // Receipts older than two days are deleted.
  @Index('command_receipt_at')
  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}

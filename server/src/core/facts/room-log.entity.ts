import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The head of a room's fact log. Its row lock puts the facts of a room in one gapless order. */
@Entity('room_log')
export class RoomLog {
  @PrimaryColumn({ type: 'uuid', name: 'room_id' })
  roomId!: DialogueId;

  /** Changes when the log was rewritten so that old numbers mean nothing any more (a restored backup). */
  @Column({ type: 'uuid' })
  epoch!: string;

  @Column({ type: 'int', name: 'last_seq', default: 0 })
  lastSeq!: number;
}

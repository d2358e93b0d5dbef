import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One fact of a room. Append-only but for redaction: content that was removed leaves its earlier facts too. */
@Entity('fact')
// Redaction: all facts of one statement, contribution or person in a room.
@Index('fact_subject', ['roomId', 'subjectId'])
// Erasure: all facts in which a person is named.
@Index('fact_actor', ['roomId', 'actorId'])
export class FactRow {
  @PrimaryColumn({ type: 'uuid', name: 'room_id' })
  roomId!: DialogueId;

  @PrimaryColumn({ type: 'int' })
  seq!: number;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'text' })
  audience!: string;

  @Column({ type: 'jsonb' })
  payload!: object;

  @Column({ type: 'uuid', name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column({ type: 'uuid', name: 'actor_id', nullable: true })
  actorId!: string | null;
}

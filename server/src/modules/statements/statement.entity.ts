import type { DialogueId, ParticipantId, StatementId, TownId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { StatementState } from './domain/statement-life.js';

/** A short claim that people vote on. */
@Entity('statement')
// Numbers are given once in a dialogue; also lists its statements in their order.
@Index('statement_number', ['dialogueId', 'number'], { unique: true })
// The statements of a person: their own list, the limit of writing, erasure.
@Index('statement_author', ['authorId', 'at'], { where: 'author_id IS NOT NULL' })
export class StatementRow {
  @PrimaryGeneratedColumn('uuid')
  id!: StatementId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'int' })
  number!: number;

  /** Empty once its author has erased it. */
  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  lang!: string;

  /** From 1; other words are the next one. A vote is on one of them. */
  @Column({ type: 'int', default: 1 })
  edition!: number;

  /** By language, checked by staff; empty once its author has erased it. */
  @Column({ type: 'jsonb', default: {} })
  translations!: Record<string, string>;

  /** Where it comes from, as staff say. */
  @Column({ type: 'text', nullable: true })
  origin!: string | null;

  /** Null for staff's own (seeds) and once the author has erased themselves. */
  @Column({ type: 'uuid', name: 'author_id', nullable: true })
  authorId!: ParticipantId | null;

  @Column({ type: 'uuid', name: 'town_id', nullable: true })
  townId!: TownId | null;

  @Column({ type: 'boolean', name: 'is_seed', default: false })
  isSeed!: boolean;

  /** About the people or the conversation itself rather than its topic: kept out of groups and rankings. */
  @Column({ type: 'boolean', name: 'is_meta', default: false })
  isMeta!: boolean;

  @Column({ type: 'text' })
  state!: StatementState;

  /** What its author wrote, where staff changed the words, and why they did; the author reads both. Null otherwise. */
  @Column({ type: 'text', name: 'first_text', nullable: true })
  firstText!: string | null;

  @Column({ type: 'text', name: 'edit_reason', nullable: true })
  editReason!: string | null;

  /** Why it was declined or hidden; its author reads it. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** The statement that says the same and that staff merged this one into; set only while this one is not shown. */
  @Column({ type: 'uuid', name: 'merged_into', nullable: true })
  mergedInto!: StatementId | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'timestamptz', name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}

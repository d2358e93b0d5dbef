import type { AgendaItemId, ContributionId, DialogueId, ParticipantId, TownId } from '@polylogue/shared/kernel/ids';
import type { ContributionStance } from '@polylogue/shared/threads/schemas';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ContributionState } from './domain/contribution-life.js';

/** An argument in the thread of an agenda item, or a reply to one. */
@Entity('contribution')
// Numbers are given once in a dialogue; also lists its contributions in their order.
@Index('contribution_number', ['dialogueId', 'number'], { unique: true })
// The contributions of a person: their own list, the limit of writing, erasure.
@Index('contribution_author', ['authorId', 'at'], { where: 'author_id IS NOT NULL' })
export class ContributionRow {
  @PrimaryGeneratedColumn('uuid')
  id!: ContributionId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'uuid', name: 'item_id' })
  itemId!: AgendaItemId;

  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId!: ContributionId | null;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  stance!: ContributionStance;

  /** Empty once its author has erased it. */
  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  lang!: string;

  @Column({ type: 'uuid', name: 'author_id', nullable: true })
  authorId!: ParticipantId | null;

  @Column({ type: 'text', name: 'author_name', nullable: true })
  authorName!: string | null;

  @Column({ type: 'uuid', name: 'town_id', nullable: true })
  townId!: TownId | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column({ type: 'timestamptz', name: 'edited_at', nullable: true })
  editedAt!: Date | null;

  @Column({ type: 'text' })
  state!: ContributionState;

  /** Why it was hidden; its author reads it. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz', name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}

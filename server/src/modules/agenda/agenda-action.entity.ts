import type { AgendaVerb } from '@polylogue/shared/agenda/schemas';
import type { AgendaActionId, AgendaItemId, DialogueId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What staff did with an agenda, with what undoes it. Append-only but for `undoneBy`. */
@Entity('agenda_action')
// The last action of a dialogue: the only one that can be undone.
@Index('agenda_action_last', ['dialogueId', 'number'], { unique: true })
export class AgendaActionRow {
  @PrimaryGeneratedColumn('uuid')
  id!: AgendaActionId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  /** Counts up per dialogue, under the room's lock. */
  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  verb!: AgendaVerb;

  @Column({ type: 'uuid', name: 'item_id' })
  itemId!: AgendaItemId;

  @Column({ type: 'timestamptz' })
  at!: Date;

  /** Null for what cannot be undone. */
  @Column({ type: 'timestamptz', name: 'undo_until', nullable: true })
  undoUntil!: Date | null;

  /** The items as they were before, those it removed included. */
  @Column({ type: 'jsonb' })
  before!: object;

  /** Items it added: undoing removes them. */
  @Column({ type: 'uuid', array: true, name: 'added_ids' })
  addedIds!: AgendaItemId[];

  /** What other modules noted to undo their part, by name (the speech that was cut). */
  @Column({ type: 'jsonb' })
  notes!: object;

  /** The action that undid it. */
  @Column({ type: 'uuid', name: 'undone_by', nullable: true })
  undoneBy!: AgendaActionId | null;
}

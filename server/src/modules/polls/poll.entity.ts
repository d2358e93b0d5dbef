import type { AgendaItemId, DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import type { PollKind, PollState, PollTally } from '@polylogue/shared/polls/schemas';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A question with options. Question and options are frozen once it is opened. */
@Entity('poll')
// Numbers are given once in a dialogue; also lists its polls in their order.
@Index('poll_number', ['dialogueId', 'number'], { unique: true })
export class PollRow {
  @PrimaryGeneratedColumn('uuid')
  id!: PollId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'uuid', name: 'item_id', nullable: true })
  itemId!: AgendaItemId | null;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  kind!: PollKind;

  @Column({ type: 'jsonb' })
  question!: LocalText;

  @Column({ type: 'int' })
  min!: number;

  @Column({ type: 'int' })
  max!: number;

  @Column({ type: 'text' })
  secrecy!: 'open_hand';

  /** Votes lock it for sharing and read this; closing locks it alone. */
  @Column({ type: 'text' })
  state!: PollState;

  /** SHA-256 (hex) of the frozen question, from opening on. */
  @Column({ type: 'text', name: 'question_hash', nullable: true })
  questionHash!: string | null;

  @Column({ type: 'timestamptz', name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'int', nullable: true })
  answered!: number | null;

  /** Counted at the close, every town's cell in it: what leaves the server is made of it by `publicTally`, after the reveal only. */
  @Column({ type: 'jsonb', nullable: true })
  tally!: PollTally | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

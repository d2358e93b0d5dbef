import type { AccountId, PaperCountId, PollId, TownId } from '@polylogue/shared/kernel/ids';
import type { Pile } from '@polylogue/shared/polls/schemas';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Paper ballots of a hall, entered by one person of staff and confirmed by another. */
@Entity('paper_count')
// The papers of a poll in the order in which they were entered.
@Index('paper_count_poll', ['pollId', 'at'])
export class PaperCountRow {
  @PrimaryGeneratedColumn('uuid')
  id!: PaperCountId;

  @Column({ type: 'uuid', name: 'poll_id' })
  pollId!: PollId;

  @Column({ type: 'uuid', name: 'town_id' })
  townId!: TownId;

  @Column({ type: 'jsonb' })
  piles!: Pile[];

  @Column({ type: 'int' })
  blank!: number;

  @Column({ type: 'int' })
  invalid!: number;

  /** Piles, blank and invalid ones together. */
  @Column({ type: 'int' })
  ballots!: number;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'text' })
  state!: 'entered' | 'confirmed' | 'discarded';

  @Column({ type: 'uuid', name: 'entered_by', nullable: true })
  enteredBy!: AccountId | null;

  @Column({ type: 'uuid', name: 'confirmed_by', nullable: true })
  confirmedBy!: AccountId | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

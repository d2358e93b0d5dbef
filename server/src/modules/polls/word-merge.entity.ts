import type { PollId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What staff did to a word of a word cloud: it counts as another, or (null) not at all. */
@Entity('word_merge')
export class WordMergeRow {
  @PrimaryColumn({ type: 'uuid', name: 'poll_id' })
  pollId!: PollId;

  /** The word as it is counted (`wordKey`). */
  @PrimaryColumn({ type: 'text' })
  word!: string;

  @Column({ type: 'text', nullable: true })
  into!: string | null;
}

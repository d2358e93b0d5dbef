import type { PollId } from '@polylogue/shared/kernel/ids';
import { Entity, PrimaryColumn } from 'typeorm';

/** A short text that staff took away. The ballot stays counted. */
@Entity('hidden_text')
export class HiddenTextRow {
  @PrimaryColumn({ type: 'uuid', name: 'poll_id' })
  pollId!: PollId;

  /** Tag of the sealed ballot (hex), or the person's id in an open-hand poll. */
  @PrimaryColumn({ type: 'text', name: 'text_id' })
  textId!: string;
}

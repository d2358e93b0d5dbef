import type { PollId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key of a confidential poll that runs, encrypted under a secret that is not in the database. Deleted at the close. */
@Entity('poll_key')
export class PollKeyRow {
  @PrimaryColumn({ type: 'uuid', name: 'poll_id' })
  pollId!: PollId;

  /** AES-256-GCM: 12 bytes nonce, 16 bytes tag, the key. */
  @Column({ type: 'bytea' })
  wrapped!: Buffer;
}

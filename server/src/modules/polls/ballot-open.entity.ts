import type { PollId, TownId } from '@polylogue/shared/kernel/ids';
import type { Marks } from '@polylogue/shared/polls/marks';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A ballot of a confidential poll while it runs, and an assisted ballot of any poll: the one record of it. `slot` is HMAC-SHA-256
 * of the person's id under the poll's key, which goes at the close; with it goes whatever tied the ballot to a person.
 */
@Entity('ballot_open')
export class BallotOpenRow {
  @PrimaryColumn({ type: 'uuid', name: 'poll_id' })
  pollId!: PollId;

  @PrimaryColumn({ type: 'bytea' })
  slot!: Buffer;

  @Column({ type: 'jsonb' })
  marks!: Marks;

  @Column({ type: 'uuid', name: 'town_id', nullable: true })
  townId!: TownId | null;

  @Column({ type: 'text', nullable: true })
  lang!: string | null;

  @Column({ type: 'text' })
  source!: 'online' | 'assisted';

  @Column({ type: 'int' })
  revision!: number;

  /** Hashes of the last idempotency keys, newest first: a late retry must not undo a newer ballot. */
  @Column({ type: 'bigint', array: true })
  keys!: string[];
}

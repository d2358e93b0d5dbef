import type { PollId, TownId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Heads without a phone in one hall, and how many ballots came from there. Assisted and paper never exceed heads (checked by the row). */
@Entity('poll_hall')
export class PollHallRow {
  @PrimaryColumn({ type: 'uuid', name: 'poll_id' })
  pollId!: PollId;

  @PrimaryColumn({ type: 'uuid', name: 'town_id' })
  townId!: TownId;

  @Column({ type: 'int' })
  heads!: number;

  @Column({ type: 'int', default: 0 })
  assisted!: number;

  /** Confirmed ones. */
  @Column({ type: 'int', default: 0 })
  paper!: number;
}

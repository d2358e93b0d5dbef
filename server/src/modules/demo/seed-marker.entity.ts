import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was seeded already: each seed happens once in the life of a database. */
@Entity('seed_marker')
export class SeedMarker {
  @PrimaryColumn({ type: 'text' })
  name!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}

import type { NetworkId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A project of partners. What its source does not give is null or empty. */
@Entity('network')
export class Network {
  @PrimaryGeneratedColumn('uuid')
  id!: NetworkId;

  @Index('network_slug', { unique: true })
  @Column({ type: 'text' })
  slug!: string;

  /** Slug of name and programme: the same project imported again is updated, not doubled. */
  @Index('network_source_key', { unique: true })
  @Column({ type: 'text', name: 'source_key' })
  sourceKey!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  programme!: string | null;

  @Column({ type: 'date', name: 'period_from', nullable: true })
  periodFrom!: string | null;

  @Column({ type: 'date', name: 'period_to', nullable: true })
  periodTo!: string | null;

  @Column({ type: 'text', name: 'period_label', nullable: true })
  periodLabel!: string | null;

  @Column({ type: 'text', name: 'funder_line', nullable: true })
  funderLine!: string | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  countries!: string[];

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  languages!: string[];

  /** As the source says; it may name fewer partners than there are. */
  @Column({ type: 'int', name: 'partner_count', nullable: true })
  partnerCount!: number | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  aims!: string[];

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  outputs!: string[];

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  notices!: string[];

  @Column({ type: 'int', name: 'expected_participants', nullable: true })
  expectedParticipants!: number | null;

  @Column({ type: 'boolean', name: 'is_demo', default: false })
  isDemo!: boolean;

  /** The imported file as it was: what the product has no place for is not lost. */
  @Column({ type: 'jsonb', nullable: true })
  source!: unknown;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

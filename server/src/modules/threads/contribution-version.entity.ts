import type { ContributionId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An earlier text of an edited contribution. */
@Entity('contribution_version')
export class ContributionVersionRow {
  @PrimaryColumn({ type: 'uuid', name: 'contribution_id' })
  contributionId!: ContributionId;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  text!: string;

  /** When this text was written. */
  @Column({ type: 'timestamptz' })
  at!: Date;
}

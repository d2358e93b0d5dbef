import type { AccountId, RecommendationId } from '@polylogue/shared/kernel/ids';
import type { AddresseeLevel } from '@polylogue/shared/recommendations/schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One save of a recommendation. Append-only. */
@Entity('recommendation_version')
export class RecommendationVersion {
  @PrimaryColumn({ type: 'uuid', name: 'recommendation_id' })
  recommendationId!: RecommendationId;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  lang!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  problem!: string;

  @Column({ type: 'text' })
  proposal!: string;

  @Column({ type: 'text' })
  justification!: string;

  @Column({ type: 'text' })
  addressee!: string;

  @Column({ type: 'text' })
  level!: AddresseeLevel;

  @Column({ type: 'uuid', name: 'saved_by' })
  savedBy!: AccountId;

  @Column({ type: 'timestamptz', name: 'saved_at' })
  savedAt!: Date;
}

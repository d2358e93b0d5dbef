import type { AccountId, NetworkId, RecommendationId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Where a recommendation stands. Its texts are its versions. */
@Entity('recommendation')
export class Recommendation {
  @PrimaryGeneratedColumn('uuid')
  id!: RecommendationId;

  // The workshop and the network page list a network's recommendations.
  @Index('recommendation_network')
  @Column({ type: 'uuid', name: 'network_id' })
  networkId!: NetworkId;

  /** Public address; follows the title until publication, then stays. */
  @Index('recommendation_slug', { unique: true })
  @Column({ type: 'text' })
  slug!: string;

  /** `discarded`: a draft that was thrown away; nobody sees it any more. */
  @Column({ type: 'text' })
  state!: 'draft' | 'published' | 'discarded';

  /** The newest version; each save adds one. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'uuid', name: 'created_by' })
  createdBy!: AccountId;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'published_at', nullable: true })
  publishedAt!: Date | null;
}

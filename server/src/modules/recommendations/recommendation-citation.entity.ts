import type { FindingId, RecommendationId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a version of a recommendation cites a finding, and at which place of its evidence list. Append-only. */
@Entity('recommendation_citation')
export class RecommendationCitation {
  @PrimaryColumn({ type: 'uuid', name: 'recommendation_id' })
  recommendationId!: RecommendationId;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @PrimaryColumn({ type: 'int' })
  position!: number;

  // Which published recommendations cite this finding.
  @Index('recommendation_citation_finding')
  @Column({ type: 'uuid', name: 'finding_id' })
  findingId!: FindingId;
}

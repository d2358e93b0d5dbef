import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import type { DialogueId, FindingId, NetworkId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { RecommendationSummary, RecommendationView } from '@polylogue/shared/recommendations/schemas';
import { Injectable } from '@nestjs/common';
import { FindingsFacade } from '../findings/findings.facade.js';
import { RecommendationRepository } from './recommendation.repository.js';
import { recommendationSummary } from './recommendations.presenter.js';
import { RecommendationsService } from './recommendations.service.js';

/** What other modules and the public may ask of recommendations: published ones only. */
@Injectable()
export class RecommendationsFacade {
  constructor(
    private readonly recommendations: RecommendationRepository,
    private readonly findings: FindingsFacade,
    private readonly service: RecommendationsService,
  ) {}

  /** A published recommendation with the findings it cites. */
  async published(slug: string): Promise<Result<RecommendationView>> {
    const record = await this.recommendations.publishedBySlug(slug);
    const network = record && (await this.findings.network(record.head.networkId));
    return record && network ? ok(await this.service.present(record, network, 'public')) : fail('not_found');
  }

  /** Newest first. */
  async publishedOfNetwork(networkId: NetworkId): Promise<RecommendationSummary[]> {
    const records = await this.recommendations.ofNetwork(networkId);
    return records
      .filter(({ head }) => head.state === 'published')
      .sort((a, b) => Number(b.head.publishedAt) - Number(a.head.publishedAt))
      .map(recommendationSummary);
  }

  /** Published recommendations that cite a finding of the dialogue, newest first. */
  publishedCiting(dialogueId: DialogueId): Promise<DialogueView['recommendations']> {
    return this.recommendations.publishedCiting(dialogueId);
  }

  /** Whether a published recommendation cites the finding. */
  isCitedInPublic(findingId: FindingId): Promise<boolean> {
    return this.recommendations.isCitedInPublic(findingId);
  }
}

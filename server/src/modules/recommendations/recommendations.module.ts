import { Module, type OnModuleInit } from '@nestjs/common';
import { DialogueReaders } from '../dialogues/dialogues.facade.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { CitedFindingsController } from './cited-findings.controller.js';
import { RecommendationRepository } from './recommendation.repository.js';
import { RecommendationsController } from './recommendations.controller.js';
import { RecommendationsFacade } from './recommendations.facade.js';
import { RecommendationsService } from './recommendations.service.js';

/**
 * Recommendations: texts that cite findings. Every save is a version that stays; a draft is seen by the editors of its network only,
 * a published one by anybody, and changes no more.
 */
@Module({
  imports: [FindingsModule, DialoguesModule],
  controllers: [RecommendationsController, CitedFindingsController],
  providers: [RecommendationRepository, RecommendationsService, RecommendationsFacade],
  exports: [RecommendationsFacade],
})
export class RecommendationsModule implements OnModuleInit {
  constructor(
    private readonly readers: DialogueReaders,
    private readonly recommendations: RecommendationsFacade,
  ) {}

  onModuleInit(): void {
    this.readers.register({ recommendations: (id) => this.recommendations.publishedCiting(id) });
  }
}

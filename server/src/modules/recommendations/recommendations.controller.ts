import type { Result } from '@polylogue/shared/kernel/result';
import type { RecommendationId } from '@polylogue/shared/kernel/ids';
import * as routes from '@polylogue/shared/recommendations/routes';
import { Controller } from '@nestjs/common';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { FindingsFacade, type Workshop } from '../findings/findings.facade.js';
import { RecommendationsFacade } from './recommendations.facade.js';
import { RecommendationsService } from './recommendations.service.js';

type View = AnswerOf<typeof routes.getDraft>;

@Controller()
export class RecommendationsController {
  constructor(
    private readonly findings: FindingsFacade,
    private readonly service: RecommendationsService,
    private readonly facade: RecommendationsFacade,
  ) {}

  @Route(routes.listRecommendations)
  async list(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.listRecommendations) { params }: InputOf<typeof routes.listRecommendations>,
  ): Promise<Result<AnswerOf<typeof routes.listRecommendations>>> {
    const workshop = await this.findings.workshop(credentials, params.slug);
    if (!workshop.ok) return workshop;
    return { ok: true, value: { recommendations: await this.service.list(workshop.value) } };
  }

  @Route(routes.createRecommendation)
  async create(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.createRecommendation) { params, body }: InputOf<typeof routes.createRecommendation>,
  ): Promise<Result<View>> {
    const workshop = await this.findings.workshop(credentials, params.slug);
    return workshop.ok ? this.service.create(workshop.value, body) : workshop;
  }

  @Route(routes.getDraft)
  async draft(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.getDraft) { params }: InputOf<typeof routes.getDraft>,
  ): Promise<Result<View>> {
    const workshop = await this.enter(credentials, params.recommendationId);
    return workshop.ok ? this.service.get(workshop.value, params.recommendationId) : workshop;
  }

  @Route(routes.saveDraft)
  async save(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.saveDraft) { params, body }: InputOf<typeof routes.saveDraft>,
  ): Promise<Result<View>> {
    const workshop = await this.enter(credentials, params.recommendationId);
    return workshop.ok ? this.service.save(workshop.value, params.recommendationId, body) : workshop;
  }

  @Route(routes.publishRecommendation)
  async publish(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.publishRecommendation) { params, body }: InputOf<typeof routes.publishRecommendation>,
  ): Promise<Result<View>> {
    const workshop = await this.enter(credentials, params.recommendationId);
    return workshop.ok ? this.service.publish(workshop.value, params.recommendationId, body.version) : workshop;
  }

  @Route(routes.deleteDraft)
  async discard(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.deleteDraft) { params }: InputOf<typeof routes.deleteDraft>,
  ): Promise<Result<AnswerOf<typeof routes.deleteDraft>>> {
    const workshop = await this.enter(credentials, params.recommendationId);
    return workshop.ok ? this.service.discard(workshop.value, params.recommendationId) : workshop;
  }

  @Route(routes.getRecommendation)
  published(
    @Input(routes.getRecommendation) { params }: InputOf<typeof routes.getRecommendation>,
  ): Promise<Result<View>> {
    return this.facade.published(params.slug);
  }

  private async enter(credentials: Credentials, id: RecommendationId): Promise<Result<Workshop>> {
    return this.findings.workshopOf(credentials, await this.service.networkOf(id));
  }
}

import * as routes from '@polylogue/shared/findings/routes';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Controller } from '@nestjs/common';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { FindingsFacade } from '../findings/findings.facade.js';
import { RecommendationsFacade } from './recommendations.facade.js';

/** One finding by its id. It stands here because only recommendations know which findings are public: those that a published one cites. */
@Controller()
export class CitedFindingsController {
  constructor(
    private readonly findings: FindingsFacade,
    private readonly recommendations: RecommendationsFacade,
  ) {}

  @Route(routes.getFinding)
  async get(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.getFinding) { params }: InputOf<typeof routes.getFinding>,
  ): Promise<Result<AnswerOf<typeof routes.getFinding>>> {
    const networkId = await this.findings.networkOf(params.findingId);
    const isPublic = await this.recommendations.isCitedInPublic(params.findingId);
    const isReadable = isPublic || (await this.findings.workshopOf(credentials, networkId)).ok;
    const network = networkId && isReadable ? await this.findings.network(networkId) : null;
    const [view] = network ? await this.findings.views(network, [params.findingId]) : [];
    return view ? ok(view) : fail('not_found');
  }
}

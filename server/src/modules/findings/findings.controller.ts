import * as routes from '@polylogue/shared/findings/routes';
import type { Result } from '@polylogue/shared/kernel/result';
import { Controller } from '@nestjs/common';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { FindingsService } from './findings.service.js';
import { WorkshopDoor } from './workshop-door.js';

@Controller()
export class FindingsController {
  constructor(
    private readonly door: WorkshopDoor,
    private readonly service: FindingsService,
  ) {}

  @Route(routes.listFindings)
  async list(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.listFindings) { params }: InputOf<typeof routes.listFindings>,
  ): Promise<Result<AnswerOf<typeof routes.listFindings>>> {
    const workshop = await this.door.bySlug(credentials, params.slug);
    if (!workshop.ok) return workshop;
    const { network } = workshop.value;
    return { ok: true, value: { ...(await this.service.overview(network)), towns: [...network.towns] } };
  }

  @Route(routes.freezeFinding)
  async freeze(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.freezeFinding) { params, body }: InputOf<typeof routes.freezeFinding>,
  ): Promise<Result<AnswerOf<typeof routes.freezeFinding>>> {
    const workshop = await this.door.bySlug(credentials, params.slug);
    if (!workshop.ok) return workshop;
    const { network, editor } = workshop.value;
    return this.service.freeze(network, body.source, editor.accountId);
  }
}

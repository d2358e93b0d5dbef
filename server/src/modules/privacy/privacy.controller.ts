import type { Result } from '@polylogue/shared/kernel/result';
import * as routes from '@polylogue/shared/privacy/routes';
import { Controller, Header, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { dropSecret } from '../../core/http/cookies.js';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { ParticipantsFacade } from '../participants/participants.facade.js';
import { PrivacyService } from './privacy.service.js';

/** A person's own data in a dialogue. */
@Controller()
export class PrivacyController {
  constructor(
    private readonly privacy: PrivacyService,
    private readonly participants: ParticipantsFacade,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Route(routes.getMyData)
  @Header('Cache-Control', 'no-store')
  myData(
    @Input(routes.getMyData) { params }: InputOf<typeof routes.getMyData>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.getMyData>>> {
    return this.privacy.myData(params.roomId, credentials);
  }

  @Route(routes.eraseMe)
  async erase(
    @Input(routes.eraseMe) { params }: InputOf<typeof routes.eraseMe>,
    @RequestCredentials() credentials: Credentials,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result<AnswerOf<typeof routes.eraseMe>>> {
    const erased = await this.privacy.erase(params.roomId, credentials);
    if (erased.ok) dropSecret(response, this.config, this.participants.cookieOf(params.roomId));
    return erased;
  }
}

import { getSession } from '@polylogue/shared/accounts/routes';
import { Controller, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { keepSecret } from '../../core/http/cookies.js';
import { type AnswerOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { WorkplaceService } from './workplace.service.js';

/** Who is signed in, and where they work. */
@Controller()
export class SessionController {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly workplace: WorkplaceService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Route(getSession)
  async get(
    @RequestCredentials() credentials: Credentials,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswerOf<typeof getSession>> {
    const who = await this.accounts.signedIn(credentials);
    if (!who) return { account: null, workplace: null };
    const cookie = who.isAgeing ? this.accounts.sessionCookie(credentials) : null;
    if (cookie) keepSecret(response, this.config, cookie);
    return { account: this.accounts.view(who), workplace: await this.workplace.of(who) };
  }
}

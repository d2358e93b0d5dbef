import { getSession } from '@polylogue/shared/accounts/routes';
import { Controller } from '@nestjs/common';
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
  ) {}

  @Route(getSession)
  async get(@RequestCredentials() credentials: Credentials): Promise<AnswerOf<typeof getSession>> {
    const who = await this.accounts.signedIn(credentials);
    return who
      ? { account: this.accounts.view(who), workplace: await this.workplace.of(who) }
      : { account: null, workplace: null };
  }
}

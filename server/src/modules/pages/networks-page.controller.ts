import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { getNetwork, listNetworks } from '@polylogue/shared/pages/routes';
import { Controller } from '@nestjs/common';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { NetworksPageService } from './networks-page.service.js';

/** The data of the home page and of the network page. */
@Controller()
export class NetworksPageController {
  constructor(
    private readonly pages: NetworksPageService,
    private readonly accounts: AccountsFacade,
  ) {}

  @Route(listNetworks)
  home(): Promise<AnswerOf<typeof listNetworks>> {
    return this.pages.home();
  }

  @Route(getNetwork)
  async network(
    @Input(getNetwork) { params }: InputOf<typeof getNetwork>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof getNetwork>>> {
    const page = await this.pages.network(params.slug, await this.accounts.signedIn(credentials));
    return page ? ok(page) : fail('not_found');
  }
}

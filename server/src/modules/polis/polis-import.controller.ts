import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import * as routes from '@polylogue/shared/polis/routes';
import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ApiFailure } from '../../core/http/api-failure.js';
import { Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { mayCreate } from '../dialogues/dialogues.facade.js';
import { NetworksFacade } from '../networks/networks.facade.js';
import { PolisUploads, type PolisUpload } from './polis-uploads.service.js';

/** The files of an export from a browser, for those who may create dialogues in the network. */
@Controller()
export class PolisImportController {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly networks: NetworksFacade,
    private readonly uploads: PolisUploads,
  ) {}

  @Route(routes.importPolisFiles)
  async import(
    @Input(routes.importPolisFiles) { params, query }: InputOf<typeof routes.importPolisFiles>,
    @RequestCredentials() credentials: Credentials,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const place = await this.place(params.slug, credentials);
    if (!place.ok) throw new ApiFailure(place);
    if (this.uploads.isFull()) throw new ApiFailure({ ok: false, code: 'too_many' });
    await this.uploads.take({ ...place.value, lang: query.lang }, { request, response });
  }

  private async place(slug: string, credentials: Credentials): Promise<Result<Omit<PolisUpload, 'lang'>>> {
    const who = await this.accounts.signedIn(credentials);
    if (!who) return fail('sign_in_needed');
    const network = await this.networks.bySlug(slug);
    if (!network) return fail('not_found');
    const refused = mayCreate(this.accounts.networkAbilities(who, network.network.id));
    if (refused) return fail(refused);
    return ok({ network, by: { accountId: who.account.id, name: who.account.name } });
  }
}

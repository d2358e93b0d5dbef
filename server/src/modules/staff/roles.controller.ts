import * as routes from '@polylogue/shared/accounts/routes';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Controller } from '@nestjs/common';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { RolesService } from './roles.service.js';

type Done = Record<string, never>;

/** Who has which role in a network. */
@Controller()
export class RolesController {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly roles: RolesService,
  ) {}

  @Route(routes.grantRole)
  async grant(
    @Input(routes.grantRole) { params, body }: InputOf<typeof routes.grantRole>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<Done>> {
    const who = await this.accounts.signedIn(credentials);
    const { grant, reason, email, name } = body;
    return who ? this.roles.grant(who, { slug: params.slug, grant, reason }, { email, name }) : fail('sign_in_needed');
  }

  @Route(routes.revokeRole)
  async revoke(
    @Input(routes.revokeRole) { params, body }: InputOf<typeof routes.revokeRole>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<Done>> {
    const who = await this.accounts.signedIn(credentials);
    const { grant, reason, accountId } = body;
    return who ? this.roles.revoke(who, { slug: params.slug, grant, reason }, accountId) : fail('sign_in_needed');
  }

  @Route(routes.listRoles)
  async list(
    @Input(routes.listRoles) { params }: InputOf<typeof routes.listRoles>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.listRoles>>> {
    const who = await this.accounts.signedIn(credentials);
    if (!who) return fail('sign_in_needed');
    const record = await this.roles.list(who, params.slug);
    if (!record.ok) return record;
    const people = await this.accounts.grantsOfNetwork(record.value.network.id);
    return ok({
      people: people.map(({ account, grants }) => ({
        accountId: account.id,
        name: account.name,
        email: account.email,
        grants: grants.map(({ role, scope }) => ({ role, scope })),
      })),
    });
  }
}

import { JoinCode } from '@polylogue/shared/dialogues/schemas';
import { Locale } from '@polylogue/shared/kernel/locale';
import { JoinInput } from '@polylogue/shared/participants/schemas';
import {
  Body,
  Controller,
  Inject,
  Ip,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { isDatabaseAway } from '../../core/database/database-away.js';
import { keepSecret } from '../../core/http/cookies.js';
import { parseInput } from '../../core/http/parse-input.js';
import { RequestCredentials } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { ParticipantsFacade } from '../participants/participants.facade.js';
import { formInput, typedValues } from './join-form.rules.js';
import { PageSeeds } from './page-seeds.service.js';
import { SiteService } from './site.service.js';

/** Joining without script: the one form of the site that is posted as a form. */
@Controller()
export class JoinFormController {
  constructor(
    private readonly participants: ParticipantsFacade,
    private readonly accounts: AccountsFacade,
    private readonly site: SiteService,
    private readonly seeds: PageSeeds,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Post(':lang/j/:code')
  async post(
    @Param() params: { lang: string; code: string },
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
    @RequestCredentials() credentials: Credentials,
    @Ip() address: string,
  ): Promise<void> {
    const locale = Locale.safeParse(params.lang);
    const code = JoinCode.safeParse(params.code);
    if (!locale.success || !code.success) throw new NotFoundException();
    if (!request.is('application/x-www-form-urlencoded')) throw new UnsupportedMediaTypeException();
    const values = typedValues(body);
    try {
      const outcome = await this.join(code.data, values, { credentials, address });
      if (!outcome.ok) {
        const rest = `/j/${code.data}`;
        const { queries } = await this.seeds.of(rest, locale.data, credentials);
        return await this.site.send(request, response, {
          locale: locale.data,
          rest,
          queries,
          form: { code: outcome.code, values },
        });
      }
      const { membership, token } = outcome.value;
      keepSecret(response, this.config, { ...this.participants.cookieFor(membership.dialogueId), value: token });
      response.redirect(303, `/${locale.data}/d/${membership.slug}/room`);
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      this.site.unavailable(response, locale.data);
    }
  }

  private async join(
    code: string,
    values: Readonly<Record<string, string>>,
    by: { credentials: Credentials; address: string },
  ) {
    const input = parseInput(JoinInput, formInput(values));
    if (!input.ok) return input.failure;
    const who = await this.accounts.signedIn({ ...by.credentials, token: null });
    return this.participants.join(code, input.value, { ...by, accountId: who?.account.id ?? null });
  }
}

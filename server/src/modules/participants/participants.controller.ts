import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import * as routes from '@polylogue/shared/participants/routes';
import { Controller, Inject, Ip, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { keepSecret } from '../../core/http/cookies.js';
import { preferredLocale } from '../../core/http/preferred-locale.js';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import { siteOrigin } from '../../core/http/site-origin.js';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { JoinService } from './join.service.js';
import { MoveLinksService } from './move-links.service.js';
import { PARTICIPANT_DAYS, TokensService } from './tokens.service.js';

/** Joining, and moving to another device. */
@Controller()
export class ParticipantsController {
  constructor(
    private readonly joining: JoinService,
    private readonly moving: MoveLinksService,
    private readonly tokens: TokensService,
    private readonly accounts: AccountsFacade,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Route(routes.getJoinPage)
  page(
    @Input(routes.getJoinPage) { params }: InputOf<typeof routes.getJoinPage>,
    @RequestCredentials() credentials: Credentials,
    @Req() request: Request,
  ): Promise<Result<AnswerOf<typeof routes.getJoinPage>>> {
    return this.joining.page(params.code, credentials, preferredLocale(request));
  }

  @Route(routes.join)
  async join(
    @Input(routes.join) { params, body }: InputOf<typeof routes.join>,
    @RequestCredentials() credentials: Credentials,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result<AnswerOf<typeof routes.join>>> {
    const who = await this.accounts.signedIn({ ...credentials, token: null });
    const joined = await this.joining.join(params.code, body, {
      credentials,
      address,
      accountId: who?.account.id ?? null,
    });
    return this.welcome(response, joined);
  }

  @Route(routes.createMoveLink)
  async createMoveLink(
    @Input(routes.createMoveLink) { params }: InputOf<typeof routes.createMoveLink>,
    @RequestCredentials() credentials: Credentials,
    @Req() request: Request,
  ): Promise<Result<AnswerOf<typeof routes.createMoveLink>>> {
    const link = await this.moving.create(params.roomId, credentials);
    if (!link.ok) return link.code === 'removed_from_room' ? link : fail('sign_in_needed');
    const { token, lang, expiresAt } = link.value;
    return ok({
      url: `${siteOrigin(this.config, request)}/${lang}/me/move#${token}`,
      expiresAt: expiresAt.toISOString(),
    });
  }

  @Route(routes.redeemMoveLink)
  async redeemMoveLink(
    @Input(routes.redeemMoveLink) { body }: InputOf<typeof routes.redeemMoveLink>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result<AnswerOf<typeof routes.redeemMoveLink>>> {
    return this.welcome(response, await this.moving.redeem(body.token));
  }

  @Route(routes.getMemberships)
  async memberships(
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.getMemberships>>> {
    return ok({ memberships: await this.joining.memberships(credentials) });
  }

  private welcome<T extends AnswerOf<typeof routes.join>>(response: Response, joined: Result<T>): Result<T> {
    if (joined.ok) {
      const { membership, token } = joined.value;
      const name = this.tokens.cookieOf(membership.dialogueId);
      keepSecret(response, this.config, { name, value: token, days: PARTICIPANT_DAYS });
    }
    return joined;
  }
}

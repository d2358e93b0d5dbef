import * as routes from '@polylogue/shared/accounts/routes';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Controller, Inject, Ip, Res } from '@nestjs/common';
import type { Response } from 'express';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { dropSecret, keepSecret } from '../../core/http/cookies.js';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { accountView } from './accounts.presenter.js';
import { PasswordsService } from './passwords.service.js';
import { SESSION_COOKIE, SESSION_DAYS, SessionsService } from './sessions.service.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInLinksService } from './sign-in-links.service.js';

type Done = Record<string, never>;

/** Signing in and out. */
@Controller()
export class AccountsController {
  constructor(
    private readonly links: SignInLinksService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly limits: SignInLimits,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Route(routes.requestSignInLink)
  async requestLink(
    @Input(routes.requestSignInLink) { body }: InputOf<typeof routes.requestSignInLink>,
    @Ip() address: string,
  ): Promise<Result<Done>> {
    const limited = await this.limits.mail(body.email, address);
    if (limited) return limited;
    await this.links.send('sign_in', body);
    return ok({});
  }

  @Route(routes.requestPasswordReset)
  async requestReset(
    @Input(routes.requestPasswordReset) { body }: InputOf<typeof routes.requestPasswordReset>,
    @Ip() address: string,
  ): Promise<Result<Done>> {
    const limited = await this.limits.mail(body.email, address);
    if (limited) return limited;
    await this.links.send('reset', body);
    return ok({});
  }

  @Route(routes.signUp)
  async signUp(
    @Input(routes.signUp) { body }: InputOf<typeof routes.signUp>,
    @Ip() address: string,
  ): Promise<Result<Done>> {
    const limited = await this.limits.mail(body.email, address);
    if (limited) return limited;
    await this.links.signUp(body, body.name);
    return ok({});
  }

  @Route(routes.redeemSignInLink)
  async redeem(
    @Input(routes.redeemSignInLink) { body }: InputOf<typeof routes.redeemSignInLink>,
    @RequestCredentials() credentials: Credentials,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result<AnswerOf<typeof routes.redeemSignInLink>>> {
    const redeemed = await this.links.redeem(body.token, credentials);
    if (!redeemed.ok) return redeemed;
    const { next, sessionToken } = redeemed.value;
    return this.welcome(response, sessionToken, (account) => ({ account, next }));
  }

  @Route(routes.signInWithPassword)
  async password(
    @Input(routes.signInWithPassword) { body }: InputOf<typeof routes.signInWithPassword>,
    @Ip() address: string,
    @RequestCredentials() credentials: Credentials,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result<AnswerOf<typeof routes.signInWithPassword>>> {
    const limited = await this.limits.password(body.email, address);
    if (limited) return limited;
    const signedIn = await this.passwords.signIn(body.email, body.password, credentials);
    if (!signedIn.ok) return signedIn;
    await this.limits.passwordWasRight(body.email, address);
    return this.welcome(response, signedIn.value.sessionToken, (account) => ({ account }));
  }

  @Route(routes.setPassword)
  async setPassword(
    @Input(routes.setPassword) { body }: InputOf<typeof routes.setPassword>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<Done>> {
    const who = await this.sessions.find(credentials);
    if (!who) return fail('sign_in_needed');
    await this.passwords.set(who, body.password);
    return ok({});
  }

  @Route(routes.signOut)
  async signOut(
    @RequestCredentials() credentials: Credentials,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result<Done>> {
    await this.sessions.end(credentials);
    dropSecret(response, this.config, SESSION_COOKIE);
    return ok({});
  }

  private async welcome<T>(
    response: Response,
    token: string,
    answer: (account: ReturnType<typeof accountView>) => T,
  ): Promise<Result<T>> {
    const who = await this.sessions.find({ cookies: {}, token });
    if (!who) return fail('link_expired');
    keepSecret(response, this.config, { name: SESSION_COOKIE, value: token, days: SESSION_DAYS });
    return ok(answer(accountView(who)));
  }
}

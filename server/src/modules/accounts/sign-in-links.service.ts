import type { Locale } from '@polylogue/shared/kernel/locale';
import type { AccountId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Tx, Transactions } from '../../core/database/transactions.js';
import type { Credentials } from '../../core/identity/caller.js';
import { hashToken, newToken } from '../../core/secrets/tokens.js';
import { MailFacade, type MailKind } from '../mail/mail.facade.js';
import type { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { SessionsService } from './sessions.service.js';
import { SignInLinksRepository } from './sign-in-links.repository.js';

const MINUTES = 15;
/** Demo links of the embedded mode outlive any trial. */
const DEMO_DAYS = 3650;

export interface LinkRequest {
  readonly email: string;
  readonly locale: Locale;
  readonly next: string | null;
}

/** Sign-in by mail. An unknown address gets the same answer after the same time, and a mail that says that there is no account. */
@Injectable()
export class SignInLinksService implements OnModuleDestroy {
  private readonly logger = new Logger('accounts');
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountsRepository,
    private readonly links: SignInLinksRepository,
    private readonly sessions: SessionsService,
    private readonly mail: MailFacade,
  ) {}

  async send(kind: 'sign_in' | 'reset', { email, locale, next }: LinkRequest): Promise<void> {
    const account = await this.accounts.byEmail(email);
    this.later(() => (account ? this.mailLink(account, { kind, locale, next }) : this.mailUnknown(email, locale)));
  }

  async signUp({ email, locale, next }: LinkRequest, name: string): Promise<void> {
    const known = await this.accounts.byEmail(email);
    this.later(async () => {
      const account = known ?? (await this.transactions.run((tx) => this.accounts.ensure(tx, { email, name, locale })));
      await this.mailLink(account, { kind: known ? 'sign_in' : 'sign_up', locale, next });
    });
  }

  async invite(account: Account, next: string | null): Promise<void> {
    await this.mailLink(account, { kind: 'invite', locale: account.locale, next });
  }

  /** Signs in with a link. */
  async redeem(
    token: string,
    before: Credentials,
  ): Promise<Result<{ accountId: AccountId; next: string | null; sessionToken: string }>> {
    return this.transactions.attempt(async (tx) => {
      const link = await this.links.take(tx, hashToken(token));
      if (!link) return fail('link_expired');
      const { token: sessionToken } = await this.sessions.begin(tx, link.accountId, before);
      return ok({ ...link, sessionToken });
    });
  }

  async demoLink(
    tx: Tx,
    { accountId, next, token }: { accountId: AccountId; next: string; token: string },
  ): Promise<void> {
    await this.links.clear(tx, { accountId, next });
    const expiresAt = new Date(tx.now.getTime() + DEMO_DAYS * 86_400_000);
    await this.links.add(tx, { tokenHash: hashToken(token), accountId, next, expiresAt, isReusable: true });
  }

  private async mailLink(
    account: Account,
    { kind, locale, next }: { kind: MailKind; locale: Locale; next: string | null },
  ): Promise<void> {
    const token = newToken();
    await this.transactions.run(async (tx) => {
      await this.links.clear(tx, null);
      const expiresAt = new Date(tx.now.getTime() + MINUTES * 60_000);
      await this.links.add(tx, {
        tokenHash: hashToken(token),
        accountId: account.id,
        next,
        expiresAt,
        isReusable: false,
      });
    });
    this.mail.post({ to: account.email, kind, locale, token, minutes: MINUTES });
  }

  private async mailUnknown(email: string, locale: Locale): Promise<void> {
    this.mail.post({ to: email, kind: 'unknown', locale, token: null, minutes: MINUTES });
  }

  /** After the answer: what is written for a known address, and how long that takes, must not be seen from outside. */
  private later(work: () => Promise<void>): void {
    const running = work()
      .catch((error: unknown) =>
        this.logger.warn(`a link was not sent: ${error instanceof Error ? error.name : 'unknown fault'}`),
      )
      .finally(() => this.running.delete(running));
    this.running.add(running);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.running);
  }
}

import type { AccountId } from '@polylogue/shared/kernel/ids';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import type { Tx } from '../../core/database/transactions.js';
import { cookieName } from '../../core/http/cookies.js';
import type { Credentials } from '../../core/identity/caller.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { hashToken, newToken } from '../../core/secrets/tokens.js';
import { type SignedIn, SessionsRepository } from './sessions.repository.js';

export const SESSION_COOKIE = 'pl_session';
export const SESSION_DAYS = 30;

/** Begins, finds and ends sessions. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly live: LivePublisher,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Who sends this; null when nobody is signed in. */
  async find({ cookies, token }: Credentials): Promise<SignedIn | null> {
    const secret = token ?? cookies[cookieName(this.config, SESSION_COOKIE)];
    if (!secret) return null;
    const found = await this.sessions.byToken(hashToken(secret));
    // At most once a day: reading must not write each time.
    if (found?.isAgeing) await this.sessions.slide(found.sessionId);
    return found;
  }

  /** The cookie to set again when the session slid, so that the browser keeps it as long as the database does. */
  cookieOf({ cookies }: Credentials): { name: string; value: string; days: number } | null {
    const value = cookies[cookieName(this.config, SESSION_COOKIE)];
    return value === undefined ? null : { name: SESSION_COOKIE, value, days: SESSION_DAYS };
  }

  /** A new session with a new token, whatever the browser held before: that one ends (no fixation). */
  async begin(tx: Tx, accountId: AccountId, before: Credentials): Promise<{ token: string; sessionId: string }> {
    const token = newToken();
    const expiresAt = new Date(tx.now.getTime() + SESSION_DAYS * 86_400_000);
    const sessionId = await this.sessions.create(tx, accountId, hashToken(token), expiresAt);
    tx.afterCommit(() => void this.end(before).catch(() => undefined));
    return { token, sessionId };
  }

  async end({ cookies }: Credentials): Promise<void> {
    const secret = cookies[cookieName(this.config, SESSION_COOKIE)];
    const ended = secret ? await this.sessions.endByToken(hashToken(secret)) : null;
    if (ended) this.live.sessionEnded(ended);
  }

  /** Ends every other session of the account. */
  async endOthers(tx: Tx, accountId: AccountId, keep: string): Promise<void> {
    const ended = await this.sessions.endAll(tx, accountId, keep);
    tx.afterCommit(() => {
      for (const sessionId of ended) this.live.sessionEnded(sessionId);
    });
  }
}

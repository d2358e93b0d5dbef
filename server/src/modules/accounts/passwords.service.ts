import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { AccountId } from '@polylogue/shared/kernel/ids';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Transactions } from '../../core/database/transactions.js';
import type { Credentials } from '../../core/identity/caller.js';
import { newToken } from '../../core/secrets/tokens.js';
import { AccountsRepository } from './accounts.repository.js';
import type { SignedIn } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';

/** The library's number for it (its enum exists only for the type checker). */
const ARGON2ID = 2;
/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane. */
const ARGON2 = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Sign-in by password. An unknown address, or an account without a password, costs the same hash. */
@Injectable()
export class PasswordsService implements OnModuleInit {
  private decoy = '';

  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsService,
  ) {}

  async onModuleInit(): Promise<void> {
    this.decoy = await hash(newToken(), ARGON2);
  }

  async signIn(
    email: string,
    password: string,
    before: Credentials,
  ): Promise<Result<{ accountId: AccountId; sessionToken: string }>> {
    const account = await this.accounts.byEmail(email);
    const isRight = await verify(account?.passwordHash ?? this.decoy, password);
    if (!account?.passwordHash || !isRight) return fail('credentials_wrong');
    return this.transactions.attempt(async (tx) => {
      const { token } = await this.sessions.begin(tx, account.id, before);
      return ok({ accountId: account.id, sessionToken: token });
    });
  }

  /** Sets the password; every other session of the account ends. */
  async set({ account, sessionId }: SignedIn, password: string): Promise<void> {
    const passwordHash = await hash(password, ARGON2);
    await this.transactions.run(async (tx) => {
      await this.accounts.setPassword(tx, account.id, passwordHash);
      await this.sessions.endOthers(tx, account.id, sessionId);
    });
  }
}

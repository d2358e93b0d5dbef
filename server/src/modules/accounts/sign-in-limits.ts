import type { Failure } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import { type Limit, Limits } from '../../core/limits/limits.js';

/** Wrong passwords for one account from one address: the right one from elsewhere still works. */
const PASSWORD_HERE: Limit = { name: 'password-here', points: 10, seconds: 15 * 60 };
/** From everywhere together, against many addresses that try one account. */
const PASSWORD: Limit = { name: 'password', points: 100, seconds: 60 * 60 };
const MAILS_HERE: Limit = { name: 'mails-here', points: 5, seconds: 15 * 60 };
const MAILS: Limit = { name: 'mails', points: 20, seconds: 60 * 60 };

/** Limits by account, and by account and address; never by address alone. Known and unknown accounts count alike. */
@Injectable()
export class SignInLimits {
  constructor(private readonly limits: Limits) {}

  async password(email: string, address: string): Promise<Failure | null> {
    return (await this.limits.take(PASSWORD_HERE, email, address)) ?? this.limits.take(PASSWORD, email);
  }

  async passwordWasRight(email: string, address: string): Promise<void> {
    await this.limits.forgive(PASSWORD_HERE, email, address);
  }

  async mail(email: string, address: string): Promise<Failure | null> {
    return (await this.limits.take(MAILS_HERE, email, address)) ?? this.limits.take(MAILS, email);
  }
}

import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsFacade } from './accounts.facade.js';
import { AccountsRepository } from './accounts.repository.js';
import { PasswordsService } from './passwords.service.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInLinksRepository } from './sign-in-links.repository.js';
import { SignInLinksService } from './sign-in-links.service.js';

/**
 * Accounts of people who sign in, their sessions and roles. Sign-in is by a link in a mail or by password; sessions live in the
 * database, cookies hold only a random token. What each role may do stands in one table, domain/role-abilities.ts.
 */
@Module({
  imports: [MailModule],
  controllers: [AccountsController],
  providers: [
    AccountsRepository,
    SessionsRepository,
    SignInLinksRepository,
    SessionsService,
    SignInLinksService,
    PasswordsService,
    SignInLimits,
    AccountsFacade,
  ],
  exports: [AccountsFacade],
})
export class AccountsModule {}

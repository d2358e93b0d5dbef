import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { MAIL_CARRIER, type MailCarrier } from './mail-carrier.js';
import { MailController } from './mail.controller.js';
import { MailFacade } from './mail.facade.js';
import { MailFolder } from './mail-folder.js';
import { SmtpCarrier } from './smtp-carrier.js';

const carrier = ({ smtpUrl, mailFrom, dataDir }: AppConfig): MailCarrier =>
  smtpUrl ? new SmtpCarrier(smtpUrl, mailFrom) : new MailFolder(join(dataDir, 'mail'));

/**
 * Mail in the reader's language: through the operator's SMTP server, or, where none is configured, into a folder that the local
 * page /mail shows (embedded mode, this machine only). Addresses and links never reach the log.
 */
@Module({
  controllers: [MailController],
  providers: [{ provide: MAIL_CARRIER, useFactory: carrier, inject: [APP_CONFIG] }, MailFacade],
  exports: [MailFacade],
})
export class MailModule {}

import type { Locale } from '@polylogue/shared/kernel/locale';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { MAIL_CARRIER, type MailCarrier } from './mail-carrier.js';
import { type MailKind, mailText } from './mail-texts.js';

export type { MailKind } from './mail-texts.js';

/** A mail to one person about their account. */
export interface AccountMail {
  readonly to: string;
  readonly kind: MailKind;
  readonly locale: Locale;
  /** Goes into the link; null where the mail has none. */
  readonly token: string | null;
  readonly minutes: number;
}

/** What other modules may ask of mail. */
@Injectable()
export class MailFacade implements BeforeApplicationShutdown {
  private readonly logger = new Logger('mail');
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    @Inject(MAIL_CARRIER) private readonly carrier: MailCarrier,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Sends without letting the caller wait: how long a mail server takes would tell whether an address is known. */
  post({ to, kind, locale, token, minutes }: AccountMail): void {
    const origin = this.config.publicUrl ?? `http://localhost:${this.config.port}`;
    // The token stands behind #: it is sent to no server, and stands in no log.
    const link = token === null ? null : `${origin}/${locale}/sign-in/link#${token}`;
    const { subject, text } = mailText(kind, locale, { link, minutes, site: `${origin}/${locale}` });
    const sending = this.carrier
      .carry({ to, subject, text, locale })
      .catch((error: unknown) =>
        this.logger.warn(`a mail was not sent: ${error instanceof Error ? error.name : 'unknown fault'}`),
      )
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  /** A mail that is on its way is let go before the program ends: the command line ends right after it asked for one. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }
}

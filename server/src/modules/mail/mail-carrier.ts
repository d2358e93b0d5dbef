import type { Locale } from '@polylogue/shared/kernel/locale';

/** A mail ready to go. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: Locale;
}

/** Takes letters away: to an SMTP server, or into a folder. */
export interface MailCarrier {
  carry(letter: Letter): Promise<void>;
}

/** Nest token of the MailCarrier. */
export const MAIL_CARRIER = Symbol('MAIL_CARRIER');

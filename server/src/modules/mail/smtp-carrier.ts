import { createTransport, type Transporter } from 'nodemailer';
import type { Letter, MailCarrier } from './mail-carrier.js';

/** Sends through the operator's mail server. */
export class SmtpCarrier implements MailCarrier {
  private readonly transport: Transporter;

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    this.transport = createTransport(smtpUrl, { from });
  }

  async carry({ to, subject, text }: Letter): Promise<void> {
    await this.transport.sendMail({ from: this.from, to, subject, text });
  }
}

import { Controller, Get, Header, Inject, NotFoundException, Req } from '@nestjs/common';
import type { Request } from 'express';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { MAIL_CARRIER, type MailCarrier } from './mail-carrier.js';
import { MailFolder } from './mail-folder.js';
import { mailPage } from './mail-page.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Shows the mails that went nowhere. Only in embedded mode and only to this machine: they hold sign-in links. */
@Controller('mail')
export class MailController {
  constructor(
    @Inject(MAIL_CARRIER) private readonly carrier: MailCarrier,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  async page(@Req() request: Request): Promise<string> {
    // The connection's own address: a proxy's header must not open this page.
    // And the site's own name: a foreign page whose name leads to this machine (DNS rebinding) must not read it.
    const isHere =
      LOOPBACK.has(request.socket.remoteAddress ?? '') &&
      request.headers['x-forwarded-for'] === undefined &&
      LOCAL_HOST.test(request.headers.host ?? '');
    if (this.config.mode !== 'embedded' || !isHere || !(this.carrier instanceof MailFolder))
      throw new NotFoundException();
    return mailPage(await this.carrier.newest());
  }
}

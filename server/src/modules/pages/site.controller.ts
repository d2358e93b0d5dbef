import { JoinCode } from '@polylogue/shared/dialogues/schemas';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isDatabaseAway } from '../../core/database/database-away.js';
import { preferredLocale } from '../../core/http/preferred-locale.js';
import { RequestCredentials } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { PageSeeds } from './page-seeds.service.js';
import { readSitePath } from './site-path.rules.js';
import { SiteService, searchOf } from './site.service.js';

/** Every page of the site. The last controller of the program: what nobody else answers comes here. */
@Controller()
export class SiteController {
  constructor(
    private readonly site: SiteService,
    private readonly seeds: PageSeeds,
  ) {}

  @Get(['/', '*path'])
  async page(
    @Req() request: Request,
    @Res() response: Response,
    @RequestCredentials() credentials: Credentials,
  ): Promise<void> {
    const asked = readSitePath(request.path);
    if (asked.kind === 'untold')
      return response.redirect(302, `/${preferredLocale(request)}${asked.rest}${searchOf(request)}`);
    if (asked.kind === 'none') {
      if (request.path.startsWith('/api/') || /\.\w+$/.test(request.path)) throw new NotFoundException();
      return this.site.send(request, response, { locale: preferredLocale(request), rest: '/none/such', queries: [] });
    }
    const { locale, rest } = asked;
    const code = rest.startsWith('/j/') ? rest.slice(3) : null;
    const typed = rest === '/j' && typeof request.query.code === 'string' ? request.query.code.trim() : '';
    const canonical = JoinCode.safeParse(code ?? typed);
    if (canonical.success && canonical.data !== code) return response.redirect(302, `/${locale}/j/${canonical.data}`);
    if (typed !== '') {
      const form = { code: 'code_unknown', values: { code: typed.slice(0, 100) } };
      return this.site.send(request, response, { locale, rest, queries: [], form });
    }
    await this.seeded(request, response, { locale, rest, credentials });
  }

  private async seeded(
    request: Request,
    response: Response,
    { locale, rest, credentials }: { locale: Locale; rest: string; credentials: Credentials },
  ): Promise<void> {
    try {
      const { queries, code } = await this.seeds.of(rest, locale, credentials);
      await this.site.send(request, response, {
        locale,
        rest,
        queries,
        ...(code ? { form: { code, values: {} } } : {}),
      });
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      this.site.unavailable(response, locale);
    }
  }
}

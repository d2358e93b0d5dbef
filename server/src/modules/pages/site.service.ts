import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Locale } from '@polylogue/shared/kernel/locale';
import type { RenderRequest } from '@polylogue/shared/pages/render';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { LANGUAGE_COOKIE } from '../../core/http/preferred-locale.js';
import { siteOrigin } from '../../core/http/site-origin.js';
import { ClientBundle } from './client-bundle.js';
import { plainPage } from './plain-page.js';
import { unavailablePage } from './unavailable-page.js';

/** For whoever runs the program, not for citizens: English is enough. */
const NOT_BUILT = [
  'The pages are not built yet',
  'Run <code>npm run build</code> and start again. The API works.',
] as const;

const pack = promisify(gzip);

/** One page to send. */
export interface Sheet extends Pick<RenderRequest, 'queries' | 'form'> {
  readonly locale: Locale;
  /** Path below the language, beginning with `/`. */
  readonly rest: string;
}

/** Renders pages with the client's components and sends them. */
@Injectable()
export class SiteService {
  constructor(
    private readonly bundle: ClientBundle,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async send(request: Request, response: Response, { locale, rest, queries, form }: Sheet): Promise<void> {
    const render = await this.bundle.renderer();
    if (!render) return this.sendAway(response, plainPage('en', ...NOT_BUILT));
    const { status, html } = await render({
      path: rest === '/' ? `/${locale}` : `/${locale}${rest}`,
      search: searchOf(request),
      locale,
      origin: siteOrigin(this.config, request),
      queries,
      ...(form ? { form } : {}),
    });
    this.rememberLanguage(response, locale);
    // What a reader may do stands in the page: no cache may give it to another.
    response
      .status(status)
      .setHeader('Cache-Control', 'private, no-cache')
      .setHeader('Content-Language', locale)
      .type('html')
      .vary('Accept-Encoding');
    // 20 kB of HTML are half a second on a slow line, and a millisecond of packing here.
    const isPacked = request.acceptsEncodings('gzip') === 'gzip';
    if (isPacked) response.setHeader('Content-Encoding', 'gzip');
    response.send(isPacked ? await pack(html) : html);
  }

  unavailable(response: Response, locale: Locale): void {
    this.sendAway(response, unavailablePage(locale));
  }

  private sendAway(response: Response, html: string): void {
    response.status(503).setHeader('Retry-After', '5').setHeader('Cache-Control', 'no-store').type('html').send(html);
  }

  /** The language of the last page read: what an address without language leads to. */
  private rememberLanguage(response: Response, locale: Locale): void {
    response.cookie(LANGUAGE_COOKIE, locale, { maxAge: 365 * 86_400_000, sameSite: 'lax', path: '/' });
  }
}

export const searchOf = ({ originalUrl }: Pick<Request, 'originalUrl'>): string => {
  const at = originalUrl.indexOf('?');
  return at === -1 ? '' : originalUrl.slice(at);
};

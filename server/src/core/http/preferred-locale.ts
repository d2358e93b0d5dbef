import { LOCALES, type Locale, Locale as LocaleSchema } from '@polylogue/shared/kernel/locale';
import { parse as parseCookies } from 'cookie';
import type { Request } from 'express';

/** Cookie with the language a person chose. */
export const LANGUAGE_COOKIE = 'pl_lang';

/** The language to show: the one chosen before, else the browser's first that we have, else English. */
export function preferredLocale(request: Pick<Request, 'headers'>): Locale {
  const chosen = LocaleSchema.safeParse(parseCookies(request.headers.cookie ?? '')[LANGUAGE_COOKIE]);
  return chosen.success ? chosen.data : fromHeader(request.headers['accept-language'] ?? '');
}

/** RFC 9110, 12.5.4: languages with weights; equal weights in their order. */
export function fromHeader(header: string): Locale {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = Number(
        parameters
          .find((it) => it.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { lang: tag.trim().toLowerCase().split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { lang } of wanted) {
    const locale = LOCALES.find((it) => it === lang);
    if (locale) return locale;
  }
  return 'en';
}

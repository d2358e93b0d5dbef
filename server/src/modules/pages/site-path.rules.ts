import { Locale } from '@polylogue/shared/kernel/locale';

/** What a path of the site asks for. */
export type SitePath =
  /** A page in a language; `rest` begins with `/`. */
  | { readonly kind: 'page'; readonly locale: Locale; readonly rest: string }
  /** A page without language: the reader's own is put before it. */
  | { readonly kind: 'untold'; readonly rest: string }
  /** Neither: a file that is not there, or an API route that does not exist. */
  | { readonly kind: 'none' };

/** First parts of the site's pages. */
const PAGES = new Set(['', 'j', 'd', 'n', 'r', 'polls', 'me', 'sign-in', 'sign-up']);

/** Reads a path (without query). */
export function readSitePath(path: string): SitePath {
  // `//host` would be another site's address in a redirect.
  const [, first = '', ...others] = path.replace(/^\/{2,}/, '/none/').split('/');
  const locale = Locale.safeParse(first);
  if (locale.success)
    return { kind: 'page', locale: locale.data, rest: `/${others.join('/')}`.replace(/\/+$/, '') || '/' };
  if (PAGES.has(first)) return { kind: 'untold', rest: path === '/' ? '' : path };
  return { kind: 'none' };
}

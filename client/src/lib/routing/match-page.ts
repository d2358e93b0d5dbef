import type { PageParams, PageRoute } from './page-route.js';

export interface PageMatch {
  readonly route: PageRoute;
  readonly params: PageParams;
}

/** The page at a path below the language, `/d/some-slug/room`; null when there is none. The first pattern that fits wins. */
export function matchPage(routes: readonly PageRoute[], path: string): PageMatch | null {
  for (const route of routes) {
    const params = matchPattern(route.pattern, path);
    if (params !== null) return { route, params };
  }
  return null;
}

/** Parameters of a path that fits a pattern of fixed parts and `:names`; null when it does not fit. */
export function matchPattern(pattern: string, path: string): PageParams | null {
  const wanted = partsOf(pattern);
  const given = partsOf(path);
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = decode(given[at] ?? '');
    if (value === null) return null;
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Splits `/hr/d/x` into its language and what is below it; null when the first part is not one of `locales`. */
export function splitLocale<L extends string>(
  pathname: string,
  locales: readonly L[],
): { locale: L; path: string } | null {
  const [, first = '', ...rest] = pathname.split('/');
  const locale = locales.find((known) => known === first);
  return locale === undefined ? null : { locale, path: `/${rest.join('/')}` };
}

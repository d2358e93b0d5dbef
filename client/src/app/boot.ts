import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import type { SeededQuery } from '@polylogue/shared/pages/render';
import type { Catalogue } from '../lib/i18n/create-i18n.js';
import type { PostedForm } from '../lib/page/page-context.js';
import { splitLocale } from '../lib/routing/match-page.js';

export const BOOT_ID = 'boot';

/** What the server drew a page with, so that the browser goes on from the same. */
export interface Boot {
  readonly locale: Locale;
  readonly origin: string;
  readonly queries: readonly SeededQuery[];
  /** Texts of the page by namespace. */
  readonly catalogues: Readonly<Record<string, Catalogue>>;
  readonly form: PostedForm | null;
  /** See `PageSurroundings`. */
  readonly missingPath: string | null;
  /** Whether the page stands in the document already. */
  readonly isDrawn: boolean;
}

/** What the server left in the document; where it drew nothing, the least that can be known from the address. */
export function readBoot(): Boot {
  const text = document.getElementById(BOOT_ID)?.textContent;
  // Written by our own server into our own page.
  if (text != null && text !== '') return JSON.parse(text) as Boot;
  const locale = splitLocale(location.pathname, LOCALES)?.locale ?? 'en';
  return {
    locale,
    origin: location.origin,
    queries: [],
    catalogues: {},
    form: null,
    missingPath: null,
    isDrawn: false,
  };
}

/** JSON that can stand inside a script element: no `<` that could close it or open a comment. */
export const toScriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

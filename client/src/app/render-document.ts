import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import type { Head } from '../lib/page/head.js';
import { SITE_NAME, fullTitle } from '../lib/page/page-head.js';
import { inLanguage } from '../lib/routing/paths.js';
import { BOOT_ID, type Boot, toScriptJson } from './boot.js';
import type { PageAssets } from './page-assets.js';

export interface DocumentParts {
  readonly boot: Boot;
  readonly head: Head;
  /** Path with language, without query. */
  readonly path: string;
  readonly isIndexed: boolean;
  readonly assets: PageAssets;
  readonly body: string;
  /** For those without script, where the page is an app. */
  readonly noScript: string;
}

/** The whole document around a drawn page. No inline script and no inline style: the policy of the site forbids them. */
export function renderDocument(parts: DocumentParts): string {
  const { boot, assets } = parts;
  return [
    '<!doctype html>',
    `<html lang="${boot.locale}">`,
    `<head>${headOf(parts)}</head>`,
    `<body><div id="root">${parts.body}</div>${parts.noScript}`,
    `<script type="application/json" id="${BOOT_ID}">${toScriptJson(boot)}</script>`,
    ...assets.scripts.slice(0, 1).map((src) => `<script type="module" src="${escapeHtml(src)}"></script>`),
    '</body></html>',
  ].join('\n');
}

function headOf({ boot, head, path, isIndexed, assets }: DocumentParts): string {
  const title = escapeHtml(fullTitle(head.title));
  const canonical = escapeHtml(boot.origin + path);
  return [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    '<script src="/look.js"></script>',
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`),
    ...assets.scripts.map((href) => `<link rel="modulepreload" href="${escapeHtml(href)}">`),
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
    '<meta name="theme-color" content="#faf7f0" media="(prefers-color-scheme: light)">',
    ...(isIndexed
      ? [
          `<link rel="canonical" href="${canonical}">`,
          ...alternates(boot.origin, path),
          ...preview(head, title, canonical, boot.locale),
        ]
      : ['<meta name="robots" content="noindex">']),
  ].join('\n');
}

const alternates = (origin: string, path: string): string[] => [
  ...LOCALES.map((lang) => alternate(lang, origin + inLanguage(path, lang))),
  alternate('x-default', origin + inLanguage(path, 'en')),
];

const alternate = (lang: string, href: string): string =>
  `<link rel="alternate" hreflang="${lang}" href="${escapeHtml(href)}">`;

function preview({ description }: Head, title: string, canonical: string, locale: Locale): string[] {
  return [
    ...(description === undefined ? [] : [`<meta name="description" content="${escapeHtml(description)}">`]),
    '<meta property="og:type" content="website">',
    `<meta property="og:site_name" content="${SITE_NAME}">`,
    `<meta property="og:title" content="${title}">`,
    ...(description === undefined ? [] : [`<meta property="og:description" content="${escapeHtml(description)}">`]),
    `<meta property="og:url" content="${canonical}">`,
    `<meta property="og:locale" content="${locale}">`,
    ...LOCALES.filter((other) => other !== locale).map(
      (other) => `<meta property="og:locale:alternate" content="${other}">`,
    ),
    '<meta name="twitter:card" content="summary">',
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that may stand between tags and within quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

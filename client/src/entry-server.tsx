import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locale } from '@polylogue/shared/kernel/locale';
import type { RenderPage, SeededQuery } from '@polylogue/shared/pages/render';
import type { i18n } from 'i18next';
import { renderToString } from 'react-dom/server';
import { App } from './app/app.js';
import type { Boot } from './app/boot.js';
import { preloadPage } from './app/loaded-pages.js';
import { type Manifest, assetsOf } from './app/page-assets.js';
import { makeQueryClient } from './app/query-client.js';
import { escapeHtml, renderDocument } from './app/render-document.js';
import { pageRoutes } from './app/routes.js';
import { allCatalogues } from './lib/i18n/all-catalogues.js';
import { createI18n } from './lib/i18n/create-i18n.js';
import type { Head } from './lib/page/head.js';
import { SITE_NAME } from './lib/page/page-head.js';
import { type PageMatch, matchPage } from './lib/routing/match-page.js';
import { LoadingState } from './ui/feedback/loading-state.js';
import { Main } from './ui/layout/page-shell.js';

const ENTRY = 'src/main.tsx';
const manifest = readManifest();
const textsByLocale = new Map<string, i18n>();

/** Draws one page as a complete document. Texts of every language are at hand; data comes with the request or is absent. */
export const renderPage: RenderPage = async (request) => {
  const { locale, origin, queries, search } = request;
  const [path = request.path] = request.path.split('?');
  const below = path.slice(`/${locale}`.length) || '/';
  const match = matchPage(pageRoutes, below);
  // Where a form came back, the page itself says what was wrong.
  const isMissing = match !== null && !isSeeded(match, queries) && request.form === undefined;
  const isDrawn = match === null || match.route.rendering === 'server';
  if (match !== null && isDrawn) await preloadPage(match.route);
  const boot: Boot = {
    locale,
    origin,
    queries,
    catalogues: textsFor(locale, match),
    form: request.form ?? null,
    missingPath: isMissing ? below : null,
    isDrawn,
  };
  const texts = textsOf(locale);
  let head: Head = { title: SITE_NAME };
  const body = isDrawn
    ? renderToString(
        <App
          surroundings={{
            locale,
            origin,
            form: boot.form,
            missingPath: boot.missingPath,
            collectHead: (collected) => (head = collected),
          }}
          queries={makeQueryClient(queries)}
          texts={texts}
          serverAddress={{ path, search }}
        />,
      )
    : renderToString(
        <Main width="narrow">
          <LoadingState label={texts.t('loading')} shape="card" />
        </Main>,
      );
  const html = renderDocument({
    boot,
    head,
    path,
    isIndexed: isDrawn && match !== null && !isMissing && request.form === undefined,
    assets: assetsOf(manifest, [ENTRY, ...(match === null ? [] : [match.route.source])]),
    body,
    noScript: isDrawn ? '' : withoutScript(path, texts),
  });
  return { status: statusOf(match, queries, request.form?.code), html };
};

/** What stands in place of an app for those without script: why, and where a dialogue can be read without it. */
function withoutScript(path: string, texts: i18n): string {
  const readable = /^\/[a-z]{2}\/d\/[^/]+(?=\/)/.exec(path)?.[0];
  const link = readable && `<p><a href="${escapeHtml(readable)}">${escapeHtml(texts.t('noScriptRead'))}</a></p>`;
  return `<noscript><p>${escapeHtml(texts.t('noScript'))}</p>${link ?? ''}</noscript>`;
}

/** Of the page's own texts only those it says it needs travel with it. */
function textsFor(locale: string, match: PageMatch | null): Boot['catalogues'] {
  const names = ['common', 'errors', ...(match?.route.namespaces ?? [])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const texts = allCatalogues[locale]?.[name];
      return texts === undefined ? [] : [[name, texts]];
    }),
  );
}

function textsOf(locale: Locale): i18n {
  const made = textsByLocale.get(locale) ?? createI18n({ locale, catalogues: allCatalogues });
  textsByLocale.set(locale, made);
  return made;
}

/** Whether the data is there without which there is no such page. */
function isSeeded({ route, params }: PageMatch, queries: readonly SeededQuery[]): boolean {
  const key = route.seed?.(params).join('\n');
  return key === undefined || queries.some((query) => query.key.join('\n') === key);
}

function statusOf(match: PageMatch | null, queries: readonly SeededQuery[], formCode: string | undefined): number {
  if (match === null) return 404;
  if (!isSeeded(match, queries)) return formCode === 'code_expired' ? 410 : 404;
  return formCode === undefined ? 200 : 400;
}

function readManifest(): Manifest {
  const file = fileURLToPath(new URL('../browser/.vite/manifest.json', import.meta.url));
  // Written by the build beside this one.
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

import { LOCALES } from '@polylogue/shared/kernel/locale';
import { QueryClient } from '@tanstack/react-query';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { readBoot } from './app/boot.js';
import { preloadPage } from './app/loaded-pages.js';
import { makeQueryClient } from './app/query-client.js';
import { pageRoutes } from './app/routes.js';
import { reloadOnNewBuild } from './app/reload-on-new-build.js';
import { catalogueLoader } from './lib/i18n/catalogue-loader.js';
import { createI18n } from './lib/i18n/create-i18n.js';
import { matchPage, splitLocale } from './lib/routing/match-page.js';
import { loadFontsAfterPage } from './ui/theme/load-fonts.js';
import { applyKeptLook } from './ui/theme/use-look.js';
import './ui/theme/theme.css';

async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (container === null) return;
  if (import.meta.env.DEV && location.pathname === '/ui') return showGallery(container);
  applyKeptLook();
  reloadOnNewBuild();
  const boot = readBoot();
  const { locale, origin, form, missingPath } = boot;
  const texts = createI18n({ locale, catalogues: { [locale]: boot.catalogues }, load: catalogueLoader(locale) });
  const queries: QueryClient = makeQueryClient(boot.queries);
  const match = matchPage(pageRoutes, splitLocale(location.pathname, LOCALES)?.path ?? '/');
  await Promise.all([
    texts.loadNamespaces(['common', 'errors', ...(match?.route.namespaces ?? [])]),
    match === null ? undefined : preloadPage(match.route),
  ]);
  const app = (
    <App surroundings={{ locale, origin, form, missingPath, collectHead: null }} queries={queries} texts={texts} />
  );
  if (boot.isDrawn) hydrateRoot(container, app);
  else createRoot(container).render(app);
  loadFontsAfterPage();
}

async function showGallery(container: HTMLElement): Promise<void> {
  const { GalleryPage } = await import('./ui/gallery/gallery-page.js');
  createRoot(container).render(<GalleryPage />);
}

void start();

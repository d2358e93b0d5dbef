import { Suspense, createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, useLocation } from 'wouter';
import { usePageSurroundings } from '../lib/page/page-context.js';
import { matchPage } from '../lib/routing/match-page.js';
import type { PageRoute } from '../lib/routing/page-route.js';
import { LoadingState } from '../ui/feedback/loading-state.js';
import { Main } from '../ui/layout/page-shell.js';
import { Arrival } from './arrival.js';
import { pageComponent } from './loaded-pages.js';
import { NotFoundPage } from './not-found-page.js';
import { pageRoutes } from './routes.js';
import { SiteFrame } from './site-frame.js';
import { useFollowedLinks } from './use-followed-links.js';

/** Shows the page of the address. */
export function PageSwitch() {
  useFollowedLinks();
  const { missingPath } = usePageSurroundings();
  const [path] = useLocation();
  const match = matchPage(pageRoutes, path);
  if (match === null || path === missingPath) {
    return (
      <SiteFrame>
        <NotFoundPage />
        <Arrival path={path} />
      </SiteFrame>
    );
  }
  const { route } = match;
  const page = (
    // Keyed, so that a page never shows the half-typed text of the one before it.
    <Suspense key={path} fallback={<PageLoading />}>
      <Route path={route.pattern}>
        <Page route={route} />
      </Route>
      <Arrival path={path} />
    </Suspense>
  );
  return route.frame === 'site' ? <SiteFrame>{page}</SiteFrame> : page;
}

function Page({ route }: { readonly route: PageRoute }) {
  // Texts first: without them a page would show its keys.
  useTranslation([...route.namespaces]);
  return createElement(pageComponent(route));
}

function PageLoading() {
  const { t } = useTranslation();
  return (
    <Main width="narrow">
      <LoadingState label={t('loading')} />
    </Main>
  );
}

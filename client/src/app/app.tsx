import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import { type PageSurroundings, PageSurroundingsProvider } from '../lib/page/page-context.js';
import { PageErrorBoundary } from './page-error-boundary.js';
import { PageSwitch } from './page-switch.js';

export interface AppProps {
  readonly surroundings: PageSurroundings;
  readonly queries: QueryClient;
  readonly texts: i18n;
  /** On the server: the address that is drawn. */
  readonly serverAddress?: { readonly path: string; readonly search: string };
}

/** The same tree on the server and in the browser. */
export function App({ surroundings, queries, texts, serverAddress }: AppProps) {
  const location =
    serverAddress === undefined
      ? {}
      : { ssrPath: serverAddress.path, ssrSearch: serverAddress.search.replace(/^\?/, '') };
  return (
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={texts}>
        <PageSurroundingsProvider value={surroundings}>
          <Router base={`/${surroundings.locale}`} {...location}>
            <PageErrorBoundary>
              <PageSwitch />
            </PageErrorBoundary>
          </Router>
        </PageSurroundingsProvider>
      </I18nextProvider>
    </QueryClientProvider>
  );
}

import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/',
    source: 'src/features/networks/home-page.tsx',
    load: () => import('./home-page.js'),
    namespaces: ['public'],
    rendering: 'server',
    frame: 'site',
  },
  {
    pattern: '/n/:slug',
    source: 'src/features/networks/network-page.tsx',
    load: () => import('./network-page.js'),
    namespaces: ['public'],
    rendering: 'server',
    frame: 'site',
    seed: ({ slug = '' }) => pageKeys.network(slug),
  },
];

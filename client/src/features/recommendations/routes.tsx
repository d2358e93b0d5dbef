import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/r/:slug',
    source: 'src/features/recommendations/recommendation-page.tsx',
    load: () => import('./recommendation-page.js'),
    namespaces: ['recommendation', 'room-view'],
    rendering: 'server',
    frame: 'site',
    seed: ({ slug = '' }) => pageKeys.recommendation(slug),
  },
  {
    pattern: '/n/:slug/workshop/:recommendationId',
    source: 'src/features/recommendations/draft-page.tsx',
    load: () => import('./draft-page.js'),
    namespaces: ['workshop', 'recommendation', 'room-view', 'staff-view'],
    rendering: 'browser',
    frame: 'site',
  },
];

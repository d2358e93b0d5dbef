import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/d/:slug/screen',
    source: 'src/features/screen/screen-page.tsx',
    load: () => import('./screen-page.js'),
    namespaces: ['screen', 'poll-results', 'room-view'],
    rendering: 'browser',
    frame: 'none',
  },
];

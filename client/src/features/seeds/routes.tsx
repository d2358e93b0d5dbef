import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/d/:slug/seeds',
    source: 'src/features/seeds/seeds-page.tsx',
    load: () => import('./seeds-page.js'),
    namespaces: ['seeds', 'staff-view', 'room-view'],
    rendering: 'browser',
    frame: 'none',
  },
];

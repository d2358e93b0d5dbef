import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/n/:slug/workshop',
    source: 'src/features/findings/workshop-page.tsx',
    load: () => import('./workshop-page.js'),
    namespaces: ['workshop', 'recommendation', 'room-view', 'staff-view'],
    rendering: 'browser',
    frame: 'site',
  },
];

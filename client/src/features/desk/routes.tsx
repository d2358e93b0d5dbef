import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/d/:slug/desk',
    source: 'src/features/desk/desk-page.tsx',
    load: () => import('./desk-page.js'),
    namespaces: ['desk', 'staff-view', 'room-view'],
    rendering: 'browser',
    frame: 'none',
  },
];

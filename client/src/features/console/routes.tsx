import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/d/:slug/console',
    source: 'src/features/console/console-page.tsx',
    load: () => import('./console-page.js'),
    namespaces: ['console', 'staff-view', 'room-view', 'polls', 'poll-results', 'questions'],
    rendering: 'browser',
    frame: 'none',
  },
];

import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/d/:slug/console',
    source: 'src/app/facilitator-console/facilitator-console-page.tsx',
    load: () => import('./facilitator-console-page.js'),
    namespaces: ['console', 'staff-view', 'room-view', 'polls', 'poll-results', 'questions'],
    rendering: 'browser',
    frame: 'none',
  },
];

import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/d/:slug/opinion-workshop',
    source: 'src/features/opinion-workshop/opinion-workshop-page.tsx',
    load: () => import('./opinion-workshop-page.js'),
    namespaces: ['opinion-workshop', 'polis-files', 'staff-view', 'room-view'],
    rendering: 'browser',
    frame: 'none',
  },
];

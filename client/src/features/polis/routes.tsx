import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/n/:slug/import',
    source: 'src/features/polis/import-page.tsx',
    load: () => import('./import-page.js'),
    namespaces: ['polis', 'staff-view'],
    rendering: 'browser',
    frame: 'site',
  },
];

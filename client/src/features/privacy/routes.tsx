import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/me',
    source: 'src/features/privacy/my-data-page.tsx',
    load: () => import('./my-data-page.js'),
    namespaces: ['me', 'public', 'room-view'],
    rendering: 'browser',
    frame: 'site',
  },
  {
    pattern: '/me/move',
    source: 'src/features/privacy/move-page.tsx',
    load: () => import('./move-page.js'),
    namespaces: ['me'],
    rendering: 'browser',
    frame: 'site',
  },
];

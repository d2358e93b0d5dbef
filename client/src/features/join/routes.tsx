import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/j',
    source: 'src/features/join/join-code-page.tsx',
    load: () => import('./join-code-page.js'),
    namespaces: ['public', 'join'],
    rendering: 'server',
    frame: 'site',
  },
  {
    pattern: '/j/:code',
    source: 'src/features/join/join-page.tsx',
    load: () => import('./join-page.js'),
    namespaces: ['public', 'join'],
    rendering: 'server',
    frame: 'site',
    seed: ({ code = '' }) => pageKeys.joinPage(code),
  },
];

import type { PageRoute } from '../../lib/routing/page-route.js';

const frame = { namespaces: ['accounts'], rendering: 'browser', frame: 'site' } as const;

export const routes: readonly PageRoute[] = [
  {
    ...frame,
    pattern: '/sign-in',
    source: 'src/features/accounts/sign-in-page.tsx',
    load: () => import('./sign-in-page.js'),
  },
  {
    ...frame,
    pattern: '/sign-in/link',
    source: 'src/features/accounts/sign-in-link-page.tsx',
    load: () => import('./sign-in-link-page.js'),
  },
  {
    ...frame,
    pattern: '/sign-up',
    source: 'src/features/accounts/sign-up-page.tsx',
    load: () => import('./sign-up-page.js'),
  },
];

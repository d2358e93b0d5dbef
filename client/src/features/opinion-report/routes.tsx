import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { OPINIONS } from '../../lib/opinions-view/namespace.js';
import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/d/:slug/opinions',
    source: 'src/features/opinion-report/opinion-report-page.tsx',
    load: () => import('./opinion-report-page.js'),
    namespaces: ['opinion-report', OPINIONS],
    rendering: 'server',
    frame: 'site',
    seed: ({ slug = '' }) => pageKeys.opinionReport(slug),
  },
];

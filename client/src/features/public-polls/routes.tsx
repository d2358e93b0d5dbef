import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/polls/:pollId',
    source: 'src/features/public-polls/public-poll-page.tsx',
    load: () => import('./public-poll-page.js'),
    namespaces: ['public-polls', 'poll-results', 'room-view'],
    rendering: 'server',
    frame: 'site',
    seed: ({ pollId = '' }) => pageKeys.poll(pollId),
  },
  {
    pattern: '/polls/:pollId/count-sheet',
    source: 'src/features/public-polls/count-sheet-page.tsx',
    load: () => import('./count-sheet-page.js'),
    namespaces: ['public-polls', 'poll-results'],
    rendering: 'browser',
    frame: 'site',
  },
  {
    pattern: '/polls/:pollId/ballot-paper',
    source: 'src/features/public-polls/ballot-paper-page.tsx',
    load: () => import('./ballot-paper-page.js'),
    namespaces: ['public-polls', 'poll-results', 'staff-view'],
    rendering: 'browser',
    frame: 'site',
  },
];

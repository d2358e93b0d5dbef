import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/questions/:questionId',
    source: 'src/features/questions/joint-results-page.tsx',
    load: () => import('./joint-results-page.js'),
    namespaces: ['joint-results', 'poll-results', 'room-view'],
    rendering: 'server',
    frame: 'site',
    seed: ({ questionId = '' }) => pageKeys.question(questionId),
  },
  {
    pattern: '/n/:slug/questions',
    source: 'src/features/questions/questions-page.tsx',
    load: () => import('./questions-page.js'),
    namespaces: ['questions', 'staff-view'],
    rendering: 'browser',
    frame: 'site',
  },
  {
    pattern: '/n/:slug/questions/:questionId',
    source: 'src/features/questions/question-page.tsx',
    load: () => import('./question-page.js'),
    namespaces: ['questions', 'staff-view'],
    rendering: 'browser',
    frame: 'site',
  },
];

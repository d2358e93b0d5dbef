import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/d/:slug/room',
    source: 'src/app/citizen-room/citizen-room-page.tsx',
    load: () => import('./citizen-room-page.js'),
    namespaces: [
      'room',
      'room-view',
      'agenda',
      'speaking',
      'statements',
      'opinions',
      'polls',
      'poll-results',
      'threads',
    ],
    rendering: 'browser',
    frame: 'none',
  },
];

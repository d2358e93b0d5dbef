import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [
  {
    pattern: '/d/:slug',
    source: 'src/features/dialogues/dialogue-page.tsx',
    load: () => import('./dialogue-page.js'),
    namespaces: ['public', 'room-view', 'polis-files'],
    rendering: 'server',
    frame: 'site',
    seed: ({ slug = '' }) => pageKeys.dialogue(slug),
  },
];

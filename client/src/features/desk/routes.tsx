import type { PageRoute } from '../../lib/routing/page-route.js';

export const routes: readonly PageRoute[] = [];

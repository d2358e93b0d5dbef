import { type ComponentType, lazy } from 'react';
import type { PageRoute } from '../lib/routing/page-route.js';

const loaded = new Map<PageRoute, ComponentType>();
const lazies = new Map<PageRoute, ComponentType>();

/** Fetches a page's code, so that it can be drawn at once: always on the server, and before the browser takes over. */
export async function preloadPage(route: PageRoute): Promise<void> {
  if (!loaded.has(route)) loaded.set(route, (await route.load()).default);
}

/** The component of a page: at once when it is here, else one that suspends until it is. */
export function pageComponent(route: PageRoute): ComponentType {
  const ready = loaded.get(route) ?? lazies.get(route);
  if (ready !== undefined) return ready;
  const waiting = lazy(route.load);
  lazies.set(route, waiting);
  return waiting;
}

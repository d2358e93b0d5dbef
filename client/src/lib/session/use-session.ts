import type { getSession } from '@polylogue/shared/accounts/routes';
import { useQuery } from '@tanstack/react-query';
import { type RouteAddress, callRoute } from '../api/call-route.js';

const route: RouteAddress<typeof getSession> = { method: 'GET', path: '/api/session' };

export const sessionKey = ['session'] as const;

/** Who is signed in and where they work; `account` is null for nobody. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => callRoute(route, {}, { signal }),
    staleTime: 60_000,
  });
}

import { getSession } from '@polylogue/shared/accounts/routes';
import { useQuery } from '@tanstack/react-query';
import { callRoute } from '../api/call-route.js';

export const sessionKey = ['session'] as const;

/** Who is signed in and where they work; `account` is null for nobody. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => callRoute(getSession, {}, { signal }),
    staleTime: 60_000,
  });
}

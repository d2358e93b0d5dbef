import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { getJoinPage } from '@polylogue/shared/participants/routes';
import { useQuery } from '@tanstack/react-query';
import { type RouteAddress, callRoute } from '../../../lib/api/call-route.js';

const route: RouteAddress<typeof getJoinPage> = { method: 'GET', path: '/api/join/:code' };

/** The dialogue behind a code, the alias on offer, and who this browser already is there. */
export const useJoinPage = (code: string) =>
  useQuery({
    queryKey: pageKeys.joinPage(code),
    queryFn: ({ signal }) => callRoute(route, { params: { code } }, { signal }),
    // Asking anew would offer another alias under the eyes of who is reading it.
    staleTime: Number.POSITIVE_INFINITY,
  });

import type { eraseMe, getMyData } from '@polylogue/shared/privacy/routes';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type RouteAddress, callRoute } from '../../../lib/api/call-route.js';
import { dropDrafts } from '../../../lib/live/draft-store.js';

const dataRoute: RouteAddress<typeof getMyData> = { method: 'GET', path: '/api/rooms/:roomId/my-data' };
const eraseRoute: RouteAddress<typeof eraseMe> = { method: 'DELETE', path: '/api/rooms/:roomId/me' };

/** Everything stored about the reader in one dialogue; not asked for once they have left. */
export const useMyData = (roomId: string, isThere: boolean) =>
  useQuery({
    queryKey: ['my-data', roomId],
    queryFn: ({ signal }) => callRoute(dataRoute, { params: { roomId } }, { signal }),
    enabled: isThere,
    // Other pages may have added to it.
    staleTime: 0,
  });

/** Leaves a dialogue for good; what this browser kept of it goes too. */
export function useEraseMe(roomId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => callRoute(eraseRoute, { params: { roomId } }),
    onSuccess: () => {
      dropDrafts('');
      // The list itself is kept, so that the page can say that it is done; it is asked for anew on the next visit.
      queries.removeQueries({ queryKey: ['my-data', roomId] });
      queries.removeQueries({ queryKey: ['room', roomId] });
      queries.removeQueries({ queryKey: ['join'] });
    },
  });
}

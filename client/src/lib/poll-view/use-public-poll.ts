import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { publicPollRoute } from '@polylogue/shared/polls/routes';
import { useQuery } from '@tanstack/react-query';
import { callRoute, type RouteAddress } from '../api/call-route.js';

const route: RouteAddress<typeof publicPollRoute> = { method: 'GET', path: '/api/polls/:pollId' };

/** A revealed poll with its account and files. The server has it in the poll's own page already. */
export function usePublicPoll(pollId: string, isWanted = true) {
  return useQuery({
    queryKey: pageKeys.poll(pollId),
    queryFn: ({ signal }) => callRoute(route, { params: { pollId } }, { signal }),
    enabled: isWanted,
  });
}

import { getNetwork } from '@polylogue/shared/pages/routes';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { useQuery } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';

/** The network the workshop is of: its name. */
export function useNetwork(slug: string) {
  return useQuery({
    queryKey: pageKeys.network(slug),
    queryFn: ({ signal }) => callRoute(getNetwork, { params: { slug } }, { signal }),
  });
}

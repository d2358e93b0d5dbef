import { getNetwork } from '@polylogue/shared/pages/routes';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { useQuery } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';

/** The network that gets the dialogue: its name, its languages, and what the reader may do there. */
export const useNetwork = (slug: string) =>
  useQuery({
    queryKey: pageKeys.network(slug),
    queryFn: ({ signal }) => callRoute(getNetwork, { params: { slug } }, { signal }),
  });

import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { getNetwork } from '@polylogue/shared/pages/routes';
import { useQuery } from '@tanstack/react-query';
import { type RouteAddress, callRoute } from '../../../lib/api/call-route.js';

const route: RouteAddress<typeof getNetwork> = { method: 'GET', path: '/api/networks/:slug' };

export const useNetwork = (slug: string) =>
  useQuery({
    queryKey: pageKeys.network(slug),
    queryFn: ({ signal }) => callRoute(route, { params: { slug } }, { signal }),
  });

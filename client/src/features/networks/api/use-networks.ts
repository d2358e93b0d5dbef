import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { listNetworks } from '@polylogue/shared/pages/routes';
import { useQuery } from '@tanstack/react-query';
import { type RouteAddress, callRoute } from '../../../lib/api/call-route.js';

const route: RouteAddress<typeof listNetworks> = { method: 'GET', path: '/api/networks' };

/** All networks, and the dialogues that can be joined now. */
export const useNetworks = () =>
  useQuery({ queryKey: pageKeys.networks(), queryFn: ({ signal }) => callRoute(route, {}, { signal }) });

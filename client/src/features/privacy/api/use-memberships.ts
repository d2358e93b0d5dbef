import type { getMemberships } from '@polylogue/shared/participants/routes';
import { useQuery } from '@tanstack/react-query';
import { type RouteAddress, callRoute } from '../../../lib/api/call-route.js';

const route: RouteAddress<typeof getMemberships> = { method: 'GET', path: '/api/me/memberships' };

export const membershipsKey = ['memberships'] as const;

/** The dialogues this browser is a participant of. */
export const useMemberships = () =>
  useQuery({ queryKey: membershipsKey, queryFn: ({ signal }) => callRoute(route, {}, { signal }) });

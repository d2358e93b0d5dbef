import type { getOpinionReport } from '@polylogue/shared/opinions/routes';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { useQuery } from '@tanstack/react-query';
import { type RouteAddress, callRoute } from '../../../lib/api/call-route.js';

const route: RouteAddress<typeof getOpinionReport> = { method: 'GET', path: '/api/dialogues/:slug/opinions' };

export const useOpinionReport = (slug: string) =>
  useQuery({
    queryKey: pageKeys.opinionReport(slug),
    queryFn: ({ signal }) => callRoute(route, { params: { slug } }, { signal }),
  });

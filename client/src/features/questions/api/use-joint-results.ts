import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { questionResults } from '@polylogue/shared/questions/routes';
import { useQuery } from '@tanstack/react-query';
import { callRoute, type RouteAddress } from '../../../lib/api/call-route.js';

const route: RouteAddress<typeof questionResults> = { method: 'GET', path: '/api/questions/:questionId' };

/** What came of a question over all towns and days. */
export const useJointResults = (questionId: string) =>
  useQuery({
    queryKey: pageKeys.question(questionId),
    queryFn: ({ signal }) => callRoute(route, { params: { questionId } }, { signal }),
  });

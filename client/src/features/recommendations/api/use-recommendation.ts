import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { getRecommendation } from '@polylogue/shared/recommendations/routes';
import { useQuery } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';

/** A published recommendation; the server has it in the page already. */
export function useRecommendation(slug: string) {
  return useQuery({
    queryKey: pageKeys.recommendation(slug),
    queryFn: ({ signal }) => callRoute(getRecommendation, { params: { slug } }, { signal }),
  });
}

import type { RecommendationDraft } from '@polylogue/shared/recommendations/schemas';
import { deleteDraft, getDraft, publishRecommendation, saveDraft } from '@polylogue/shared/recommendations/routes';
import { useQuery } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';

export const draftKey = (recommendationId: string) => ['draft', recommendationId] as const;

/** A recommendation for its editors. Read once: from then on the editor knows better than a new reading. */
export function useStoredDraft(recommendationId: string) {
  return useQuery({
    queryKey: draftKey(recommendationId),
    queryFn: () => fetchDraft(recommendationId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export const fetchDraft = (recommendationId: string) => callRoute(getDraft, { params: { recommendationId } });

export const storeDraft = (recommendationId: string, version: number, draft: RecommendationDraft) =>
  callRoute(saveDraft, { params: { recommendationId }, body: { version, draft } });

export const publishDraft = (recommendationId: string, version: number) =>
  callRoute(publishRecommendation, { params: { recommendationId }, body: { version } });

export const discardDraft = (recommendationId: string) => callRoute(deleteDraft, { params: { recommendationId } });

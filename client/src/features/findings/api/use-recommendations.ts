import { createRecommendation, listRecommendations } from '@polylogue/shared/recommendations/routes';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';

const key = (slug: string) => ['workshop', slug, 'recommendations'] as const;

/** Recommendations of a network, drafts too. */
export function useRecommendations(slug: string) {
  return useQuery({
    queryKey: key(slug),
    queryFn: ({ signal }) => callRoute(listRecommendations, { params: { slug } }, { signal }),
    // Somebody comes back from writing one.
    refetchOnMount: 'always',
  });
}

/** Begins a draft of which only the title is known. */
export function useBeginRecommendation(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ title, lang }: { title: string; lang: Locale }) =>
      callRoute(createRecommendation, {
        params: { slug },
        body: {
          title,
          lang,
          problem: '',
          proposal: '',
          justification: '',
          addressee: '',
          level: 'national',
          citations: [],
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: key(slug) }),
  });
}

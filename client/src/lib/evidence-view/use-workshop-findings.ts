import { freezeFinding, listFindings } from '@polylogue/shared/findings/routes';
import type { FindingSource } from '@polylogue/shared/findings/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callRoute } from '../api/call-route.js';

const findingsKey = (slug: string) => ['workshop', slug, 'findings'] as const;

/** Frozen findings of a network and what could be frozen, over all its dialogues. */
export function useWorkshopFindings(slug: string) {
  return useQuery({
    queryKey: findingsKey(slug),
    queryFn: ({ signal }) => callRoute(listFindings, { params: { slug } }, { signal }),
  });
}

/** Freezes one; the lists follow. */
export function useFreeze(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (source: FindingSource) => callRoute(freezeFinding, { params: { slug }, body: { source } }),
    onSuccess: () => client.invalidateQueries({ queryKey: findingsKey(slug) }),
  });
}

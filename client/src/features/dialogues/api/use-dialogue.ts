import type { getDialogue } from '@polylogue/shared/dialogues/routes';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { useQuery } from '@tanstack/react-query';
import { type RouteAddress, callRoute } from '../../../lib/api/call-route.js';

const route: RouteAddress<typeof getDialogue> = { method: 'GET', path: '/api/dialogues/:slug' };

export const useDialogue = (slug: string) =>
  useQuery({
    queryKey: pageKeys.dialogue(slug),
    queryFn: ({ signal }) => callRoute(route, { params: { slug } }, { signal }),
  });

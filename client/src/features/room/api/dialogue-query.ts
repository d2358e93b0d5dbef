import { getDialogue } from '@polylogue/shared/dialogues/routes';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { queryOptions } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';

/** The dialogue behind a room's address: its id, and the way in for who is not in yet. */
export const dialogueQuery = (slug: string) =>
  queryOptions({
    queryKey: pageKeys.dialogue(slug),
    queryFn: ({ signal }) => callRoute(getDialogue, { params: { slug } }, { signal }),
    staleTime: 60_000,
  });

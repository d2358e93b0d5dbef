import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { listNearDuplicates } from '@polylogue/shared/statements/routes';
import { useQuery } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';

/** Pairs of statements that say much the same, the most similar first. Read anew with the lists, whose key its own begins with. */
export const usePairs = (roomId: DialogueId) =>
  useQuery({
    queryKey: ['moderation', roomId, 'pairs'],
    queryFn: ({ signal }) => callRoute(listNearDuplicates, { params: { roomId } }, { signal }),
  });

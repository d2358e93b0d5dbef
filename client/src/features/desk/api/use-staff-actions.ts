import { listStaffActions } from '@polylogue/shared/moderation/routes';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { useQuery } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';

/** What staff did in the room, newest first. Read anew with the list, whose key its own begins with. */
export const useStaffActions = (roomId: DialogueId) =>
  useQuery({
    queryKey: ['moderation', roomId, 'actions'],
    queryFn: ({ signal }) => callRoute(listStaffActions, { params: { roomId } }, { signal }),
  });

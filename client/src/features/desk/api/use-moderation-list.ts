import { listModeration } from '@polylogue/shared/moderation/routes';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callRoute } from '../../../lib/api/call-route.js';
import type { DeskState } from '../rules/desk.rules.js';

/** Facts tell that something changed; lists, pairs and the log come from the server, which alone knows what is hidden. */
export function useFollowModeration({ roomId, held, statements, contributions }: RoomState): void {
  const queries = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is new exactly when its texts changed
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ['moderation', roomId] });
  }, [queries, roomId, held, statements, contributions]);
}

/** Texts in a state, at most 500 of statements and of contributions each. */
export const useModerationList = (roomId: DialogueId, state: DeskState) =>
  useQuery({
    queryKey: ['moderation', roomId, state],
    queryFn: ({ signal }) => callRoute(listModeration, { params: { roomId }, query: { state } }, { signal }),
    placeholderData: keepPreviousData,
  });

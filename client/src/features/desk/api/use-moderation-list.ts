import { listModeration } from '@polylogue/shared/moderation/routes';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callRoute } from '../../../lib/api/call-route.js';
import type { DeskState } from '../rules/desk.rules.js';

/** Texts in a state. Facts tell that something changed; the list itself comes from the server, which alone knows what is hidden. */
export function useModerationList(room: RoomState, state: DeskState) {
  const queries = useQueryClient();
  const { roomId, held, statements, contributions } = room;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is new exactly when its texts changed
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ['moderation', roomId] });
  }, [queries, roomId, held, statements, contributions]);
  return useQuery({
    queryKey: ['moderation', roomId, state],
    queryFn: ({ signal }) => callRoute(listModeration, { params: { roomId }, query: { state } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { Breakdown } from '@polylogue/shared/opinions/breakdown';
import { getAnomalies, getVoteBreakdown } from '@polylogue/shared/opinions/routes';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { callRoute } from '../../../lib/api/call-route.js';

export const anomaliesKey = (roomId: DialogueId) => ['opinions', roomId, 'anomalies'] as const;
export const breakdownKey = (roomId: DialogueId, by: Breakdown) => ['opinions', roomId, 'votes', by] as const;

/** Votes by town, language or role with their weights, read anew whenever the view of the groups was (`readAt`); null: not asked for. */
export function useBreakdown(roomId: DialogueId, by: Breakdown | null, readAt: number) {
  return useQuery({
    queryKey: [...breakdownKey(roomId, by ?? 'town'), readAt],
    queryFn: ({ signal }) =>
      callRoute(getVoteBreakdown, { params: { roomId }, query: { by: by ?? 'town' } }, { signal }),
    enabled: by !== null,
    placeholderData: keepPreviousData,
  });
}

/** Odd votes and who is left out, read anew with each update of the groups. */
export function useAnomalies(roomId: DialogueId, version: number) {
  return useQuery({
    queryKey: [...anomaliesKey(roomId), version],
    queryFn: ({ signal }) => callRoute(getAnomalies, { params: { roomId } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

import { listNearDuplicates } from '@polylogue/shared/statements/routes';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callRoute } from '../../../lib/api/call-route.js';

/** To compare all statements with one another costs the server something: while people write, every so often and not after each. */
const PAUSE_MS = 5_000;

/** Pairs of statements that say much the same, the most similar first; read anew a little after statements changed. */
export function usePairs({ roomId, held, statements }: RoomState) {
  const pairs = useQuery({
    queryKey: ['near-duplicates', roomId],
    queryFn: async ({ signal }) => ({
      ...(await callRoute(listNearDuplicates, { params: { roomId } }, { signal })),
      /** What the room knew when this was asked for. */
      asOf: { held, statements },
    }),
    // Whether the room has changed since is seen by its parts being others, not by what is in them.
    structuralSharing: false,
  });
  const { refetch, data, dataUpdatedAt } = pairs;
  const isOld = data !== undefined && (data.asOf.held !== held || data.asOf.statements !== statements);
  useEffect(() => {
    if (!isOld) return undefined;
    const timer = setTimeout(() => void refetch({ cancelRefetch: false }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [refetch, isOld, dataUpdatedAt]);
  return pairs;
}

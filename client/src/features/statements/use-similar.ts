import type { findSimilarStatements } from '@polylogue/shared/statements/routes';
import type { StatementView } from '@polylogue/shared/statements/schemas';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type RouteAddress, callRoute } from '../../lib/api/call-route.js';
import { useRoomHandle } from '../../lib/live/room-provider.js';
import { isComparable, stillShown } from './similar.rules.js';

const route: RouteAddress<typeof findSimilarStatements> = {
  method: 'POST',
  path: '/api/rooms/:roomId/statements/similar',
};

/** A pause in typing, in milliseconds. */
const PAUSE = 600;

/** Published statements like a text, asked for when its writer pauses. Without an answer writing goes on: then there are none. */
export function useSimilar(text: string, lang: string, statements: readonly StatementView[]): readonly StatementView[] {
  const { roomId } = useRoomHandle();
  const written = usePaused(text.trim());
  const found = useQuery({
    queryKey: ['similar-statements', roomId, lang, written],
    queryFn: ({ signal }) => callRoute(route, { params: { roomId }, body: { text: written, lang } }, { signal }),
    enabled: isComparable(written) && statements.length > 0,
    // What was found for the words before stays until the new answer is there, so that nothing jumps at each pause.
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
  return isComparable(text) ? stillShown(found.data?.similar ?? [], statements) : [];
}

/** A text as it was when its writer paused last. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

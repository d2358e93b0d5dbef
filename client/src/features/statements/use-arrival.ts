import { useState } from 'react';

/**
 * Whether the statement on screen came by itself after the reader had seen all, so that it can be told: they were not asked and did not
 * ask for it. True for as long as it is on screen.
 */
export function useArrival(statementId: string | null, isAtEnd: boolean, heldId: string | null): boolean {
  const [seen, setSeen] = useState<{ readonly wasAtEnd: boolean; readonly arrivedId: string | null }>({
    wasAtEnd: isAtEnd,
    arrivedId: null,
  });
  if (seen.wasAtEnd !== isAtEnd) {
    const isUnasked = seen.wasAtEnd && statementId !== heldId;
    setSeen({ wasAtEnd: isAtEnd, arrivedId: isUnasked ? statementId : null });
  }
  return seen.arrivedId !== null && seen.arrivedId === statementId;
}

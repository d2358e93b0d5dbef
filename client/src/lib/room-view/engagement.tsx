import { type ReactNode, createContext, useContext, useEffect, useId, useMemo, useState } from 'react';

interface Engagement {
  readonly engage: (id: string, isEngaged: boolean) => void;
  readonly isEngaged: boolean;
}

const EngagementContext = createContext<Engagement>({ engage: () => undefined, isEngaged: false });

/** Knows whether the person is in the middle of something that the page must not take from under their hands. */
export function EngagementProvider({ children }: { readonly children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const engagement = useMemo<Engagement>(
    () => ({
      isEngaged: ids.size > 0,
      engage: (id, isEngaged) =>
        setIds((before) => {
          if (before.has(id) === isEngaged) return before;
          const after = new Set(before);
          if (isEngaged) after.add(id);
          else after.delete(id);
          return after;
        }),
    }),
    [ids],
  );
  return <EngagementContext value={engagement}>{children}</EngagementContext>;
}

/** Call where something is typed or half filled in: while `isEngaged`, the room does not move the page on. */
export function useEngage(isEngaged: boolean): void {
  const id = useId();
  const { engage } = useContext(EngagementContext);
  useEffect(() => {
    engage(id, isEngaged);
    return () => engage(id, false);
    // `engage` changes with the set it writes; depending on it would call it for ever.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [id, isEngaged]);
}

export const useIsEngaged = (): boolean => useContext(EngagementContext).isEngaged;

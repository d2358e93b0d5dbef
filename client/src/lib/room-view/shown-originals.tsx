import { type ReactNode, createContext, useContext, useMemo, useState } from 'react';

interface ShownOriginals {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (statementId: string) => void;
}

const ShownOriginalsContext = createContext<ShownOriginals>({ ids: new Set(), toggle: () => undefined });

/** Remembers for as long as the page is open of which statements the reader asked to see the original. */
export function ShownOriginalsProvider({ children }: { readonly children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo<ShownOriginals>(
    () => ({
      ids,
      toggle: (statementId) =>
        setIds((before) => {
          const after = new Set(before);
          if (!after.delete(statementId)) after.add(statementId);
          return after;
        }),
    }),
    [ids],
  );
  return <ShownOriginalsContext value={shown}>{children}</ShownOriginalsContext>;
}

/** Whether the reader wants a statement as it was written, and the way to change that. */
export function useShownOriginal(statementId: string): { readonly isShown: boolean; readonly toggle: () => void } {
  const { ids, toggle } = useContext(ShownOriginalsContext);
  return { isShown: ids.has(statementId), toggle: () => toggle(statementId) };
}

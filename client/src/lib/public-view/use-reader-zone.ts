import { useSyncExternalStore } from 'react';

const nothing = () => () => {};

/** The time zone of the reader's device; null on the server, which cannot know it. */
export function useReaderZone(): string | null {
  return useSyncExternalStore(
    nothing,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}

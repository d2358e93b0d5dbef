import { useSyncExternalStore } from 'react';

const nothing = () => () => {};

/** False in the HTML of the server, true as soon as the page is alive in a browser. */
export const useHasScript = (): boolean =>
  useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );

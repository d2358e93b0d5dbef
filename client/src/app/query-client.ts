import type { SeededQuery } from '@polylogue/shared/pages/render';
import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../lib/api/api-error.js';

const TRIES = 3;

/** The cache of a page, filled with what the server already read. */
export function makeQueryClient(seeds: readonly SeededQuery[]): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < TRIES && isWorthRetrying(error),
      },
      // Without a network a press must say so at once, not wait unseen.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  for (const { key, data } of seeds) client.setQueryData([...key], data);
  return client;
}

/** A refusal stays one; silence and overload may pass. */
function isWorthRetrying(error: Error): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500 || error.status === 429);
}

import type { listPolisFiles } from '@polylogue/shared/polis/routes';
import { useQuery } from '@tanstack/react-query';
import { type RouteAddress, callRoute } from '../api/call-route.js';

const route: RouteAddress<typeof listPolisFiles> = { method: 'GET', path: '/api/dialogues/:slug/polis' };

/** The key under which the names of a dialogue's files are kept. */
export const polisFilesKey = (slug: string) => ['dialogue', slug, 'polis'] as const;

/** Names of the files that the dialogue can be written as; only for those who moderate it. */
export const usePolisFiles = (slug: string) =>
  useQuery({
    queryKey: polisFilesKey(slug),
    queryFn: ({ signal }) => callRoute(route, { params: { slug } }, { signal }),
  });

/** Where one of them is, below the site's own address. */
export const polisFileAddress = (slug: string, file: string): string =>
  `/api/dialogues/${encodeURIComponent(slug)}/polis/${encodeURIComponent(file)}`;

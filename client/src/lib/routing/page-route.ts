import type { ComponentType } from 'react';

/** Parameters of a page's address as they stand in it, decoded. */
export type PageParams = Readonly<Record<string, string | undefined>>;

/** A page of a feature. `features/<name>/routes.tsx` exports `routes: readonly PageRoute[]`; `app/routes.tsx` puts them together. */
export interface PageRoute {
  /** Below the language: `/d/:slug/room`. */
  readonly pattern: string;
  /** The file that `load` fetches, from the root of the client: by it the server links the right script and style. */
  readonly source: `src/${'features' | 'app'}/${string}.tsx`;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** Texts the page needs beside `common` and `errors`; they are there before it is shown. */
  readonly namespaces: readonly string[];
  /** server: complete HTML for everybody · browser: an app, the server sends an empty frame that is not indexed. */
  readonly rendering: 'server' | 'browser';
  /** site: header and footer of the site around it · none: the page has its own. */
  readonly frame: 'site' | 'none';
  /** Key of the query without which there is no such page: the server answers 404 when it has no data for it. */
  readonly seed?: (params: PageParams) => readonly string[];
}

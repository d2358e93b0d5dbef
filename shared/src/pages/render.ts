import type { Locale } from '../kernel/locale.js';

/** A query whose answer the server already has, as the client's cache holds it. */
export interface SeededQuery {
  readonly key: readonly string[];
  readonly data: unknown;
}

/** What the server gives the client's server bundle to render one page. */
export interface RenderRequest {
  /** Path with language, `/hr/j/ABC234`; and the query string with `?`, or empty. */
  readonly path: string;
  readonly search: string;
  readonly locale: Locale;
  /** Public address of the site, without a slash at the end: for canonical links and previews. */
  readonly origin: string;
  readonly queries: readonly SeededQuery[];
  /** A failed form post of the page, to show without script: code and what was typed. */
  readonly form?: { readonly code: string; readonly values: Readonly<Record<string, string>> };
}

/** A rendered page: the whole document except what only the server knows (nonce). */
export interface RenderedPage {
  readonly status: number;
  /** Complete `<!doctype html>…`; scripts carry no inline code, data stands in `<script type="application/json">`. */
  readonly html: string;
}

/** The export `renderPage` of the client's server bundle (`client/dist/server/entry-server.js`). */
export type RenderPage = (request: RenderRequest) => Promise<RenderedPage>;

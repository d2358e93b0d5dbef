import type { Recounted } from './rules/recount.rules.js';

/** Asked of the worker: to check and count the bytes of a file. */
export interface RecountRequest {
  readonly bytes: ArrayBuffer;
  /** SHA-256 that the file must have, hex. */
  readonly sha256: string;
}

/** Told by the worker. `progress` any number of times, then one of the others. */
export type RecountReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'other_file'; readonly sha256: string }
  | { readonly kind: 'counted'; readonly result: Recounted };

import type { z } from 'zod';
import type { ErrorCode } from './error-codes.js';

export type HttpMethod = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Who may call: `public`, a `participant` of the room, `staff` (any signed-in account; the policy decides further), or `member`: any of the latter two or a projector. */
export type RouteAccess = 'public' | 'participant' | 'staff' | 'member';

/** One HTTP route of the contract. Paths hold parameters as `:name`. `errors` are the expected ones beside `invalid_input`, `too_many` and `unavailable`. */
export interface RouteDefinition {
  readonly method: HttpMethod;
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly access: RouteAccess;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Files instead of a JSON body: a form (RFC 7578) with one part for each, sent with the header FORM_HEADER. */
  readonly files?: 'multipart/form-data';
  /** The answer as a whole; each line of it where it is sent as lines of JSON. */
  readonly answer: z.ZodType;
  /** As what the answer is sent; JSON where it is missing. */
  readonly sends?: 'application/x-ndjson' | 'text/csv';
  readonly errors: readonly ErrorCode[];
}

/** A header that must be there beside files, with any value: a form of a foreign site cannot send it. */
export const FORM_HEADER = 'X-Requested-With';

/** Names a route of the contract; keeps its exact types. */
export const defineRoute = <const R extends RouteDefinition>(route: R): R => route;

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
  readonly answer: z.ZodType;
  readonly errors: readonly ErrorCode[];
}

/** Names a route of the contract; keeps its exact types. */
export const defineRoute = <const R extends RouteDefinition>(route: R): R => route;

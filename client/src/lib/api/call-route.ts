import type { RouteDefinition } from '@polylogue/shared/kernel/define-route';
import { ERROR_STATUS, type ErrorCode } from '@polylogue/shared/kernel/error-status';
import type { z } from 'zod';
import { ApiError } from './api-error.js';

type Part<R, K extends 'params' | 'query' | 'body'> = R extends { readonly [P in K]: infer S extends z.ZodType }
  ? { readonly [P in K]: z.input<S> }
  : { readonly [P in K]?: undefined };

/** What a route needs, as written before parsing. */
export type RouteInput<R extends RouteDefinition> = Part<R, 'params'> & Part<R, 'query'> & Part<R, 'body'>;
export type RouteAnswer<R extends RouteDefinition> = z.output<R['answer']>;

/**
 * Method and path of a route without its schemas, held to the contract by the compiler. For pages that must be light: schemas
 * bring a library of 35 kB with them. `const route: RouteAddress<typeof join> = { method: 'POST', path: '/api/join/:code' }`.
 */
export interface RouteAddress<R extends RouteDefinition> {
  readonly method: R['method'];
  readonly path: R['path'];
  /** Absent; when developing a whole route may come with it. */
  readonly answer?: R['answer'];
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Instead of the cookie, for a screen or a client without cookies. */
  readonly token?: string | undefined;
}

/**
 * Calls a route of the contract. Throws `ApiError` for every expected failure and when no answer comes. Answers are checked
 * against the contract while developing; in production the server is trusted, so that people need not load the checks.
 */
export async function callRoute<R extends RouteDefinition>(
  route: R | RouteAddress<R>,
  input: RouteInput<R>,
  options: CallOptions = {},
): Promise<RouteAnswer<R>> {
  const response = await request(route, input, options);
  const answer: unknown = await readJson(response);
  if (!response.ok) throw failureOf(response, answer);
  if (import.meta.env?.DEV === true && route.answer !== undefined) return route.answer.parse(answer) as RouteAnswer<R>;
  // The one place where an answer becomes typed.
  return answer as RouteAnswer<R>;
}

interface AnyInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

async function request(route: RouteAddress<RouteDefinition>, input: AnyInput, options: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (input.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.token !== undefined) headers.Authorization = `Bearer ${options.token}`;
  try {
    return await fetch(addressOf(route.path, input.params, input.query), {
      method: route.method,
      headers,
      credentials: 'same-origin',
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    throw new ApiError('offline', { status: 0 });
  }
}

/** The address of a route: `:name` replaced, the query behind it. Exported for its spec. */
export function addressOf(path: string, params: unknown, query: unknown): string {
  const values = entriesOf(params);
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values.get(name) ?? ''));
  const search = new URLSearchParams([...entriesOf(query)]).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

function entriesOf(record: unknown): Map<string, string> {
  const pairs = Object.entries(typeof record === 'object' && record !== null ? record : {});
  return new Map(
    pairs.filter(([, value]) => value !== undefined && value !== null).map(([name, value]) => [name, String(value)]),
  );
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // A proxy's error page, or the line broke within the answer.
    if (response.ok) throw new ApiError('offline', { status: 0 });
    return null;
  }
}

/** What is read of an answer that failed, however it was fetched. */
export interface FailedAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/** The error of an answer that is no success, with the code of its body where that is one of ours. */
export function failureOf(response: FailedAnswer, body: unknown): ApiError {
  const failure = typeof body === 'object' && body !== null ? body : {};
  const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiError('code' in failure && isErrorCode(failure.code) ? failure.code : codeOfStatus(response.status), {
    status: response.status,
    ...('params' in failure && isParams(failure.params) ? { params: failure.params } : {}),
    ...('fields' in failure && Array.isArray(failure.fields) ? { fields: failure.fields.map(String) } : {}),
    ...(Number.isFinite(wait) ? { retryAfter: wait } : {}),
  });
}

const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(ERROR_STATUS, value);

const isParams = (value: unknown): value is Record<string, string | number> =>
  typeof value === 'object' && value !== null;

/** For answers of a proxy between us, which know nothing of our codes. */
function codeOfStatus(status: number): ErrorCode {
  if (status === 404) return 'not_found';
  if (status === 429) return 'too_many';
  return status >= 502 && status <= 504 ? 'unavailable' : 'internal';
}

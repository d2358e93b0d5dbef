import type { RouteDefinition } from '@polylogue/shared/kernel/define-route';
import { FailureBody } from '@polylogue/shared/kernel/error-codes';
import type { z } from 'zod';
import type { TestApp } from './app.js';

/** What a route answered: its value, held against the contract, or the failure. */
export interface Called<T> {
  readonly status: number;
  readonly text: string;
  readonly value: T | null;
  readonly failure: FailureBody | null;
}

export interface CallInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly cookie?: string | null;
}

/** Calls a route of the contract over HTTP. */
export async function call<R extends RouteDefinition>(
  app: Pick<TestApp, 'url'>,
  route: R,
  { params = {}, query = {}, body, cookie }: CallInput = {},
): Promise<Called<z.output<R['answer']>>> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  const response = await fetch(`${app.url}${path}${search === '' ? '' : `?${search}`}`, {
    method: route.method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(cookie ? { cookie } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = JSON.parse(text);
  const { status } = response;
  if (!response.ok) return { status, text, value: null, failure: FailureBody.parse(json) };
  return { status, text, value: route.answer.parse(json) as z.output<R['answer']>, failure: null };
}

/** The value of a call that must have succeeded. */
export function valueOf<T>({ value, text }: Called<T>): T {
  if (value === null) throw new Error(`the call failed: ${text}`);
  return value;
}

import type { HttpMethod, RouteDefinition } from '@polylogue/shared/kernel/define-route';
import type { Result } from '@polylogue/shared/kernel/result';
import {
  applyDecorators,
  type CallHandler,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  HttpCode,
  type NestInterceptor,
  Patch,
  Post,
  Put,
  UseInterceptors,
} from '@nestjs/common';
import { parse as parseCookies } from 'cookie';
import type { Request } from 'express';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import type { Credentials } from '../identity/caller.js';
import { ApiFailure } from './api-failure.js';
import { parseInput } from './parse-input.js';

const VERBS: Record<HttpMethod, (path: string) => MethodDecorator> = {
  GET: Get,
  POST: Post,
  PATCH: Patch,
  PUT: Put,
  DELETE: Delete,
};

/** Turns a failed Result into the failure's status, an ok one into its value. Plain values pass. */
class ResultInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(map(unwrap));
  }
}

function unwrap(answer: unknown): unknown {
  if (!isResult(answer)) return answer;
  if (answer.ok) return answer.value;
  throw new ApiFailure(answer);
}

const isResult = (answer: unknown): answer is Result<unknown> =>
  typeof answer === 'object' &&
  answer !== null &&
  'ok' in answer &&
  (answer.ok === true ? 'value' in answer && !('seq' in answer) : 'code' in answer);

/** Binds a controller method to a route of the contract. */
export const Route = (route: RouteDefinition): MethodDecorator =>
  applyDecorators(VERBS[route.method](route.path), HttpCode(200), UseInterceptors(new ResultInterceptor()));

type Part<S> = S extends z.ZodType ? z.output<S> : Record<string, never>;

/** What `@Input(route)` gives. */
export interface InputOf<R extends RouteDefinition> {
  readonly params: Part<R['params']>;
  readonly query: Part<R['query']>;
  readonly body: Part<R['body']>;
}

/** Answer of a route, as its controller method returns it. */
export type AnswerOf<R extends RouteDefinition> = z.input<R['answer']>;

/** The parsed params, query and body of a request; a fault is answered before the method runs. */
export const Input = createParamDecorator((route: RouteDefinition, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<Request>();
  return {
    // An id that cannot be one is an unknown one: its answer must not differ.
    params: part(route.params, request.params, true),
    query: part(route.query, request.query, false),
    body: part(route.body, request.body, false),
  };
});

function part(schema: z.ZodType | undefined, raw: unknown, isPath: boolean): unknown {
  if (!schema) return {};
  const parsed = parseInput(schema, raw ?? {});
  if (parsed.ok) return parsed.value;
  throw new ApiFailure(isPath ? { ok: false, code: 'not_found' } : parsed.failure);
}

/** Cookies and bearer token of the request. */
export const RequestCredentials = createParamDecorator(
  (_: unknown, context: ExecutionContext): Credentials => credentialsOf(context.switchToHttp().getRequest<Request>()),
);

export function credentialsOf(request: Pick<Request, 'headers'>): Credentials {
  const bearer = /^Bearer ([\w\-.~+/=]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  return { cookies: parseCookies(request.headers.cookie ?? ''), token: bearer ?? null };
}

import { ERROR_STATUS, type ErrorCode, type FailureBody } from '@polylogue/shared/kernel/error-codes';
import type { z } from 'zod';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FailureBody };

const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(ERROR_STATUS, text);

/**
 * The one place that parses what comes from outside. Answers which fields were wrong, never their content. Schemas may name a
 * code of their own as an issue's message (`text_too_long`); the first such code becomes the answer's.
 */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): Parsed<z.output<S>> {
  const outcome = schema.safeParse(raw);
  if (outcome.success) return { ok: true, value: outcome.data };
  const { issues } = outcome.error;
  const named = issues.flatMap(withAlternatives).find((issue) => isErrorCode(issue.message));
  const code: ErrorCode = named && isErrorCode(named.message) ? named.message : 'invalid_input';
  const params = named && 'params' in named ? limitOf(named.params) : undefined;
  return {
    ok: false,
    failure: {
      ok: false,
      code,
      ...(params ? { params } : {}),
      fields: [...new Set(issues.map((issue) => issue.path.join('.')))].slice(0, 20),
    },
  };
}

/** An issue, and those inside it where it is about a union (`a text, or nothing`): what each alternative found. */
const withAlternatives = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === 'invalid_union' ? [issue, ...issue.errors.flat().flatMap(withAlternatives)] : [issue];

function limitOf(params: unknown): { limit: number } | undefined {
  if (typeof params !== 'object' || params === null || !('limit' in params)) return undefined;
  return typeof params.limit === 'number' ? { limit: params.limit } : undefined;
}

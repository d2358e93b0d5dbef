import type { ErrorCode } from './error-codes.js';

/** An expected failure: a code from the closed union and the figures its text needs. */
export interface Failure {
  readonly ok: false;
  readonly code: ErrorCode;
  /** Values for the text of the code, such as `{ limit: 280, length: 301 }`. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a use case answers: a value, or an expected failure. Exceptions are bugs and outages only. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: ErrorCode, params?: Failure['params']): Failure =>
  params ? { ok: false, code, params } : { ok: false, code };

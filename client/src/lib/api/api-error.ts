import type { ErrorCode } from '@polylogue/shared/kernel/error-status';

/** Codes the screens have a text for: those of the contract, and `offline` when no answer came at all. */
export type ApiErrorCode = ErrorCode | 'offline';

export interface ApiErrorDetails {
  readonly params?: Readonly<Record<string, string | number>>;
  /** Where an input was wrong: paths into the input, such as `body.name`. */
  readonly fields?: readonly string[];
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Seconds after which it is worth trying again, where the server said so. */
  readonly retryAfter?: number;
}

/** An expected failure of a call. Thrown, because the query library hands thrown errors to the view. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fields: readonly string[];
  readonly status: number;
  readonly retryAfter: number | null;

  constructor(code: ApiErrorCode, details: ApiErrorDetails) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.params = details.params ?? {};
    this.fields = details.fields ?? [];
    this.status = details.status;
    this.retryAfter = details.retryAfter ?? null;
  }
}

/** The code to show for whatever was thrown; a bug of ours counts as `internal`. */
export const errorCodeOf = (error: unknown): ApiErrorCode => (error instanceof ApiError ? error.code : 'internal');

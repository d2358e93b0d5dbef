import { ERROR_STATUS, type FailureBody } from '@polylogue/shared/kernel/error-codes';
import type { Failure } from '@polylogue/shared/kernel/result';

/** An expected failure on its way to the one filter that turns it into an HTTP answer. */
export class ApiFailure extends Error {
  readonly body: FailureBody;

  constructor(failure: Failure | FailureBody) {
    super(failure.code);
    const { code, params } = failure;
    const fields = 'fields' in failure ? failure.fields : undefined;
    this.body = { ok: false, code, ...(params ? { params: { ...params } } : {}), ...(fields ? { fields } : {}) };
  }

  get status(): number {
    return ERROR_STATUS[this.body.code];
  }
}

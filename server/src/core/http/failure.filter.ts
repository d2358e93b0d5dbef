import type { FailureBody } from '@polylogue/shared/kernel/error-codes';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { isDatabaseAway } from '../database/database-away.js';
import { DatabaseHealth } from '../health/database-health.js';
import { ApiFailure } from './api-failure.js';
import { faultText } from '../logging/fault-text.js';

const RETRY_AFTER_S = '5';

/** The one place where a failure becomes an HTTP answer. Bodies, tokens and texts never reach the log. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly database: DatabaseHealth) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') return;
    const response = host.switchToHttp().getResponse<Response>();
    const { status, body } = this.answer(error);
    if (response.headersSent) {
      response.end();
      return;
    }
    if (body.code === 'unavailable') response.setHeader('Retry-After', RETRY_AFTER_S);
    const wait = body.code === 'too_many' ? body.params?.seconds : undefined;
    if (wait !== undefined) response.setHeader('Retry-After', String(wait));
    response.setHeader('Cache-Control', 'no-store');
    response.status(status).json(body);
  }

  private answer(error: unknown): { status: number; body: FailureBody } {
    if (error instanceof ApiFailure) return { status: error.status, body: error.body };
    if (isDatabaseAway(error)) {
      this.database.suspect();
      return { status: 503, body: { ok: false, code: 'unavailable' } };
    }
    const status = statusOf(error);
    if (status === 404) return { status, body: { ok: false, code: 'not_found' } };
    if (status === 413) return { status, body: { ok: false, code: 'too_large' } };
    if (status === 415) return { status, body: { ok: false, code: 'unsupported_media' } };
    if (status === 503) return { status, body: { ok: false, code: 'unavailable' } };
    if (status !== null && status < 500) return { status, body: { ok: false, code: 'invalid_input' } };
    this.logger.error(faultText(error));
    return { status: 500, body: { ok: false, code: 'internal' } };
  }
}

/** Status of Nest's own exceptions and of the body parser's errors. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'status' in error && typeof error.status === 'number') return error.status;
  return null;
}

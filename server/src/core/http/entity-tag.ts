import type { Request, Response } from 'express';

/**
 * Gives an answer that is the caller's own its entity tag, quotes and weakness (`W/"…"`) included: Express answers 304 where the request
 * brings the same one. fetch() adds `no-cache` to every request with If-None-Match, by which Express would never do so; as we are the
 * origin, asking us is what `no-cache` wants, so the header goes.
 */
export function tagAnswer(request: Pick<Request, 'headers'>, response: Pick<Response, 'setHeader'>, tag: string): void {
  delete request.headers['cache-control'];
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'private, no-cache');
}

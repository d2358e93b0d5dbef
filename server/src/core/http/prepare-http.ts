import { FORM_HEADER } from '@polylogue/shared/kernel/define-route';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { AppConfig } from '../config/config.js';

/** Largest JSON body. */
const MOST_BYTES = 64 * 1024;
/** So long a request may take to arrive whole; its headers a minute. Node's own five minutes are too short for files over a slow line. */
const LONGEST_REQUEST_MS = 15 * 60_000;
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** What holds for every request: headers, body sizes, no cross-site writes. */
export function prepareHttp(app: NestExpressApplication, config: AppConfig): void {
  const isHttps = config.publicUrl?.startsWith('https:') ?? false;
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          // React and React Aria set style attributes; there is no inline <style>.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          // Older Safari does not take 'self' for websockets.
          connectSrc: ["'self'", ...(config.publicUrl ? [config.publicUrl.replace(/^http/, 'ws')] : [])],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          // The console shows the citizen's page in a frame; no other site may.
          frameAncestors: ["'self'"],
        },
      },
      strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
      crossOriginOpenerPolicy: isHttps,
      originAgentCluster: isHttps,
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.getHttpServer().requestTimeout = LONGEST_REQUEST_MS;
  app.use(refuseCrossSite);
  app.useBodyParser('json', { limit: MOST_BYTES, strict: false, type: 'application/json' });
  app.useBodyParser('urlencoded', { limit: MOST_BYTES, extended: false });
}

/**
 * Cookies are SameSite=Lax; this is the second lock (Fetch Metadata): a write that a browser says comes from another site is
 * refused, and a write to the API must be JSON, or files beside a header, neither of which a foreign form can send.
 */
function refuseCrossSite(request: Request, response: Response, next: NextFunction): void {
  if (!UNSAFE.has(request.method)) return next();
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site') {
    response.status(403).json({ ok: false, code: 'origin_refused' });
    return;
  }
  const length = request.headers['content-length'];
  const hasBody = (length !== undefined && length !== '0') || request.headers['transfer-encoding'] !== undefined;
  // Routes do not look at case, so this must not either.
  if (request.path.toLowerCase().startsWith('/api/') && hasBody && !isOurs(request)) {
    response.status(415).json({ ok: false, code: 'unsupported_media' });
    return;
  }
  next();
}

const isOurs = (request: Request): boolean =>
  Boolean(request.is('application/json')) ||
  (Boolean(request.is('multipart/form-data')) && request.headers[FORM_HEADER.toLowerCase()] !== undefined);

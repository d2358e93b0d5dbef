import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { AppConfig } from '../config/config.js';

/** Largest JSON body. */
const MOST_BYTES = 64 * 1024;
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
  app.use(refuseCrossSite);
  app.useBodyParser('json', { limit: MOST_BYTES, strict: false, type: 'application/json' });
  app.useBodyParser('urlencoded', { limit: MOST_BYTES, extended: false });
}

/**
 * Cookies are SameSite=Lax; this is the second lock (Fetch Metadata): a write that a browser says comes from another site is
 * refused, and a write to the API must be JSON, which a foreign form cannot send.
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
  if (request.path.toLowerCase().startsWith('/api/') && hasBody && !request.is('application/json')) {
    response.status(415).json({ ok: false, code: 'unsupported_media' });
    return;
  }
  next();
}

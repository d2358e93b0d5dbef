import type { Request } from 'express';
import type { AppConfig } from '../config/config.js';

/**
 * Address of the site as its reader reaches it, without a slash at the end: the operator's public address, or (embedded, where
 * phones come by the machine's name in the local network) the host of the request itself.
 */
export function siteOrigin(
  config: Pick<AppConfig, 'publicUrl'>,
  request: Pick<Request, 'protocol' | 'headers'>,
): string {
  const host = /^[\w.\-:[\]]{1,200}$/.test(request.headers.host ?? '') ? request.headers.host : 'localhost';
  return config.publicUrl ?? `${request.protocol}://${host}`;
}

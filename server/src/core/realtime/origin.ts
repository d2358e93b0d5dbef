/**
 * Whether a handshake may come from this Origin: the site's own public address, or (where the operator gave none) the host the
 * request itself was sent to. A missing Origin is a program, not a browser: it holds no cookie of ours that a page could abuse.
 * socket.io's `cors` option does not stop a hostile page on the websocket transport; this does.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | null,
): boolean {
  if (origin === undefined) return true;
  const parsed = tryUrl(origin);
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return false;
  if (publicUrl !== null && parsed.origin === new URL(publicUrl).origin) return true;
  return publicUrl === null && host !== undefined && parsed.host === host;
}

function tryUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

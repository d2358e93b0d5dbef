import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A secret of 256 bits as text for cookies and links. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: SHA-256, hex. Enough for a random secret (a password needs argon2id instead). */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A secret that is the same at every start, for one purpose: derived from the installation's own (HMAC-SHA-256). */
export const derivedToken = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url');

import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits as text for cookies and links. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: SHA-256, hex. Enough for a random secret (a password needs argon2id instead). */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

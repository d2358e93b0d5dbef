import { createHash } from 'node:crypto';

/**
 * The idempotency key of a hot write as the 64-bit integer (decimal) that its row keeps: eight bytes instead of up to 64
 * characters, compared only among the last keys of one person and one thing.
 */
export const keyHash = (key: string): string => createHash('sha1').update(key).digest().readBigInt64BE().toString();

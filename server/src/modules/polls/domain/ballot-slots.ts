import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Bytes of the key of one poll. */
export const KEY_BYTES = 32;
/** Bytes of the random slot of an assisted ballot: as long as a person's. */
export const SLOT_BYTES = 32;

/** The slot of a person's ballot in one poll: HMAC-SHA-256 of their id under the poll's key. Without the key nobody can be found by it. */
export const slotOf = (key: Buffer, participantId: string): Buffer =>
  createHmac('sha256', key).update(participantId).digest();

/**
 * A poll's key encrypted under a secret of 32 bytes, bound to the poll's id: 12 bytes nonce, 16 bytes tag, the key (AES-256-GCM).
 * `nonce` must be fresh random bytes.
 */
export function wrapKey(key: Buffer, lock: { secret: Buffer; pollId: string; nonce: Buffer }): Buffer {
  const cipher = createCipheriv(CIPHER, lock.secret, lock.nonce).setAAD(Buffer.from(lock.pollId));
  const hidden = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([lock.nonce, cipher.getAuthTag(), hidden]);
}

/** The key again; null where the secret is another one, or what is stored was changed. */
export function unwrapKey(wrapped: Buffer, { secret, pollId }: { secret: Buffer; pollId: string }): Buffer | null {
  const nonce = wrapped.subarray(0, NONCE_BYTES);
  const tag = wrapped.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const opened = createDecipheriv(CIPHER, secret, nonce).setAAD(Buffer.from(pollId)).setAuthTag(tag);
    return Buffer.concat([opened.update(wrapped.subarray(NONCE_BYTES + TAG_BYTES)), opened.final()]);
  } catch {
    return null;
  }
}

/** Bytes of a nonce for `wrapKey`. */
export const WRAP_NONCE_BYTES = NONCE_BYTES;

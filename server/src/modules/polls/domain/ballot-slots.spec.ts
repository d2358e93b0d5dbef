import { describe, expect, it } from '@jest/globals';
import { slotOf, unwrapKey, wrapKey } from './ballot-slots.js';

const key = Buffer.alloc(32, 1);
const secret = Buffer.alloc(32, 2);
const nonce = Buffer.alloc(12, 3);
const pollId = '0b5c1a52-6c1e-4a0e-9b5a-0d4d3a1e2f30';

describe('the key of a confidential poll', () => {
  it('comes back under the same secret, and is not readable without', () => {
    const wrapped = wrapKey(key, { secret, pollId, nonce });
    expect(unwrapKey(wrapped, { secret, pollId })).toEqual(key);
    expect(wrapped.includes(key)).toBe(false);
  });

  it('cannot be read under another secret, for another poll, or when a byte was changed', () => {
    const wrapped = wrapKey(key, { secret, pollId, nonce });
    expect(unwrapKey(wrapped, { secret: Buffer.alloc(32, 4), pollId })).toBeNull();
    expect(unwrapKey(wrapped, { secret, pollId: pollId.replace('0', '1') })).toBeNull();
    for (const at of [0, 13, wrapped.length - 1]) {
      const changed = Buffer.from(wrapped);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(unwrapKey(changed, { secret, pollId })).toBeNull();
    }
  });

  it('gives each person a slot of their own, another one in each poll', () => {
    expect(slotOf(key, 'ana')).toEqual(slotOf(key, 'ana'));
    expect(slotOf(key, 'ana')).not.toEqual(slotOf(key, 'bruno'));
    expect(slotOf(key, 'ana')).not.toEqual(slotOf(Buffer.alloc(32, 9), 'ana'));
  });
});

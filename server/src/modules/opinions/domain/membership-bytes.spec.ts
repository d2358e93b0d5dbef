import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packMembership, unpackMembership } from './membership-bytes.js';

describe('who is in which group, as bytes', () => {
  it('comes out as it went in, in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uuid(), fc.nat(255))), (membership) => {
        const bytes = packMembership(membership);
        expect(bytes.length).toBe(membership.length * 17);
        expect(unpackMembership(bytes)).toEqual(membership);
      }),
    );
  });
});

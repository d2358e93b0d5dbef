import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { externalIds } from './external-ids.js';

describe('the ids of things in the files', () => {
  it('are theirs where they came from an export, gaps and words too, and free numbers for the others', () => {
    const things = [
      { id: 'a', externalId: '7' },
      { id: 'b', externalId: 'x1' },
      { id: 'c', externalId: null },
      { id: 'd', externalId: null },
    ];
    expect([...externalIds(things).values()]).toEqual(['7', 'x1', '8', '9']);
  });

  it('count from 0 in a dialogue of our own', () => {
    expect([...externalIds([{ id: 'a', externalId: null }]).values()]).toEqual(['0']);
  });

  it('are never given twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 50 })), fc.nat({ max: 20 }), (known, fresh) => {
        const things = [
          ...Array.from({ length: fresh }, (_, at) => ({ id: `new ${at}`, externalId: null })),
          ...known.map((id) => ({ id: `old ${id}`, externalId: String(id) })),
        ];
        expect(new Set(externalIds(things).values()).size).toBe(things.length);
      }),
    );
  });
});

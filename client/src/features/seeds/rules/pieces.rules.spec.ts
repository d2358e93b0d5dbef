import { describe, expect, it } from '@jest/globals';
import { MAX_MESSAGE_BYTES } from '@polylogue/shared/rooms/events';
import { MOST_SEEDS, type SeedDraft } from '@polylogue/shared/statements/schemas';
import fc from 'fast-check';
import { bytesOf, fits, MOST_BYTES, piecesOf } from './pieces.rules.js';

const largeSeed: SeedDraft = {
  text: 'One',
  lang: 'en',
  origin: null,
  translations: Object.fromEntries([...'bcdefghijklm'].map((letter) => [`a${letter}`, '𝕏'.repeat(420)])),
};

describe('the pieces in which seeds are sent', () => {
  const seedOf = (text: string): { seed: SeedDraft } => ({
    seed: { text, lang: 'en', origin: null, translations: {} },
  });
  const message = (piece: readonly { seed: SeedDraft }[]): number => {
    const seeds = piece.map(({ seed }) => seed);
    const command = { key: 'k'.repeat(64), name: 'statements.seed', input: { seeds, state: 'published' } };
    return new TextEncoder().encode(`429999["command",${JSON.stringify(command)}]`).length;
  };

  it('hold every seed once, in order, and stay under the limits of a message and of the command', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 280 }).map(seedOf), { maxLength: 160 });
    fc.assert(
      fc.property(texts, (seeds) => {
        const pieces = piecesOf(seeds);
        expect(pieces.flat()).toEqual(seeds);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(MOST_SEEDS);
          expect(message(piece)).toBeLessThanOrEqual(MAX_MESSAGE_BYTES);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are as few as that allows', () => {
    expect(piecesOf(Array.from({ length: 101 }, () => seedOf('a'))).map(({ length }) => length)).toEqual([50, 50, 1]);
    const long = seedOf('a'.repeat(280));
    const most = Math.floor(MOST_BYTES / bytesOf(long.seed));
    expect(piecesOf(Array.from({ length: most + 1 }, () => long)).map(({ length }) => length)).toEqual([most, 1]);
    expect(piecesOf([])).toEqual([]);
  });

  it('leave no seed out that is too large', () => {
    const large = { seed: largeSeed };
    expect(fits(large.seed)).toBe(false);
    expect(piecesOf([seedOf('a'), large, seedOf('b')]).map(({ length }) => length)).toEqual([1, 1, 1]);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.js';

const Vectors = z.object({
  vectors: z.array(
    z.object({ name: z.string(), input: z.string(), canonical: z.string(), sha256: z.string().optional() }),
  ),
});
const file = new URL('../../fixtures/findings/canonical-json.json', import.meta.url);
const { vectors } = Vectors.parse(JSON.parse(readFileSync(file, 'utf8')));

describe('canonical JSON', () => {
  for (const { name, input, canonical, sha256 } of vectors) {
    it(`writes the vector "${name}"`, () => {
      const written = canonicalJson(JSON.parse(input));
      expect(written).toBe(canonical);
      if (sha256) expect(createHash('sha256').update(written).digest('hex')).toBe(sha256);
    });
  }

  it('does not depend on the order of members, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean())), (members) => {
        const turned = Object.fromEntries(Object.entries(members).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(members));
        expect(JSON.parse(canonicalJson(members))).toEqual(JSON.parse(JSON.stringify(members)));
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
    expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow(TypeError);
    expect(() => canonicalJson('\ud800')).toThrow(TypeError);
    expect(() => canonicalJson({ '\udc00': 1 })).toThrow(TypeError);
  });

  it('lets a text through that only looks like an escape', () => {
    expect(canonicalJson('\\ud800')).toBe('"\\\\ud800"');
  });
});

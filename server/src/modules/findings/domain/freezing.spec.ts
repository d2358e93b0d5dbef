import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FINDING_METHOD, FindingFigures, FindingSource } from '@polylogue/shared/findings/schemas';
import { z } from 'zod';
import { hashedText, nextVersion } from './freezing.js';

const Vectors = z.object({
  vectors: z.array(
    z.object({
      name: z.string(),
      content: z.object({
        source: FindingSource,
        dialogueId: z.string(),
        figures: FindingFigures,
        n: z.int(),
        method: z.string(),
        version: z.int(),
      }),
      hashed: z.string(),
      sha256: z.string(),
    }),
  ),
});
const file = new URL('../../../../../shared/fixtures/findings/finding-hash.json', import.meta.url);
const { vectors } = Vectors.parse(JSON.parse(readFileSync(file, 'utf8')));

describe('the hash of a finding', () => {
  for (const { name, content, hashed, sha256 } of vectors) {
    it(`of ${name} is that of its vector`, () => {
      expect(hashedText(content)).toBe(hashed);
      expect(createHash('sha256').update(hashedText(content)).digest('hex')).toBe(sha256);
    });
  }
});

describe('freezing again', () => {
  const figures: FindingFigures = {
    kind: 'contribution',
    number: 3,
    text: 'a',
    lang: 'en',
    stance: 'for',
    version: 1,
    helps: 8,
  };
  const latest = { figures, n: 8, method: FINDING_METHOD, version: 2 };

  it('begins with version 1', () => expect(nextVersion(null, { figures, n: 8 })).toBe(1));

  it('makes nothing new while the figures are the same, in whatever order their members stand', () => {
    const { kind, ...others } = figures;
    expect(nextVersion(latest, { figures: { ...others, kind }, n: 8 })).toBeNull();
  });

  it('makes the next version when a figure, the base or the method changed', () => {
    expect(nextVersion(latest, { figures: { ...figures, helps: 9 }, n: 8 })).toBe(3);
    expect(nextVersion(latest, { figures, n: 9 })).toBe(3);
    expect(nextVersion({ ...latest, method: 'counts-0' }, { figures, n: 8 })).toBe(3);
  });
});

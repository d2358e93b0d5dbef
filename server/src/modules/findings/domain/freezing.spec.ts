import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { OpinionFigures } from '@polylogue/shared/findings/group-figures';
import { FINDING_METHODS, FindingFigures, FindingSource } from '@polylogue/shared/findings/schemas';
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
  const latest = { figures, n: 8, method: FINDING_METHODS.contribution, version: 2 };

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

describe('freezing again a statement that opinion groups voted on', () => {
  const update = {
    version: 41,
    at: '2026-01-31T18:42:07.000Z',
    inputHash: '5f1c'.repeat(16),
    method: 'opinions-1',
    clarity: 'firm' as const,
    stability: 0.81,
    excluded: 0,
  };
  const group = { id: 0, name: null, size: 30, n: 20, agree: 15, disagree: 3, pass: 2 };
  const opinions: OpinionFigures = {
    update,
    groups: [group, { ...group, id: 1 }],
    consensus: 0.5,
    score: 0.6,
    hasSupport: true,
  };
  const counts = {
    kind: 'statement' as const,
    number: 3,
    text: 'a',
    lang: 'en',
    agree: 30,
    disagree: 6,
    pass: 4,
    byTown: [],
  };
  const figures = (change: Partial<OpinionFigures> | null): FindingFigures => ({
    ...counts,
    opinions: change && { ...opinions, ...change },
  });
  const latest = { figures: figures({}), n: 40, method: FINDING_METHODS.statement, version: 2 };
  const again = (change: Partial<OpinionFigures> | null) => nextVersion(latest, { figures: figures(change), n: 40 });
  const withFirst = (change: object) => ({
    groups: [
      { ...group, ...change },
      { ...group, id: 1 },
    ],
  });

  it('makes nothing new for another update in which the groups say the same of it', () => {
    const next = {
      ...update,
      version: 42,
      inputHash: '0'.repeat(64),
      clarity: 'fair' as const,
      stability: 0.7,
      excluded: 1,
    };
    expect(again({ update: next, ...withFirst({ size: 31 }), consensus: 0.51, score: 0.61 })).toBeNull();
  });

  it('makes the next version when votes, names, letters or the support of the groups changed', () => {
    expect(again(withFirst({ agree: 16, pass: 1 }))).toBe(3);
    expect(again(withFirst({ name: { en: 'The riverside' } }))).toBe(3);
    expect(again(withFirst({ id: 4 }))).toBe(3);
    expect(again({ hasSupport: false })).toBe(3);
    expect(again({ update: { ...update, method: 'opinions-2' } })).toBe(3);
  });

  it('makes the next version when groups came or went', () => {
    expect(again(null)).toBe(3);
    expect(nextVersion({ ...latest, figures: figures(null) }, { figures: figures({}), n: 40 })).toBe(3);
  });

  it('makes the next version of a finding from before groups were kept, and leaves that one as it is', () => {
    expect(nextVersion({ ...latest, figures: counts, method: 'counts-1' }, { figures: figures(null), n: 40 })).toBe(3);
  });
});

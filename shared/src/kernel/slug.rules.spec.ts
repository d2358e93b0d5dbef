import { describe, expect, it } from '@jest/globals';
import { freeSlug, slugify } from './slug.rules.js';

describe('slugify', () => {
  it('writes letters of our languages plainly', () => {
    expect(slugify('Žužemberk, Łódź & Ploeuc-L’Hermitage')).toBe('zuzemberk-lodz-ploeuc-lhermitage');
    expect(slugify('Đurđevac Aizpute Čakovec ß œuvre')).toBe('durdevac-aizpute-cakovec-ss-oeuvre');
  });

  it('cuts at a word', () => {
    expect(slugify('The European Citizenship Network of Towns', 30)).toBe('the-european-citizenship');
  });

  it('never answers an empty text', () => {
    expect(slugify('…')).toBe('x');
    expect(slugify('Ελλάδα')).toBe('x');
  });
});

describe('freeSlug', () => {
  it('counts up until one is free', () => {
    const taken = new Set(['a', 'a-2']);
    expect(freeSlug('a', (slug) => taken.has(slug))).toBe('a-3');
    expect(freeSlug('b', (slug) => taken.has(slug))).toBe('b');
  });
});

import { describe, expect, it } from '@jest/globals';
import { matchPattern, splitLocale } from './match-page.js';
import { inLanguage, pathsFor } from './paths.js';

describe('finding the page of a path', () => {
  it('reads the parameters, decoded', () => {
    expect(matchPattern('/d/:slug/room', '/d/a%20b/room')).toEqual({ slug: 'a b' });
  });

  it('does not fit a path that is longer, shorter or another', () => {
    expect(matchPattern('/d/:slug', '/d/x/room')).toBeNull();
    expect(matchPattern('/d/:slug', '/d')).toBeNull();
    expect(matchPattern('/d/:slug', '/n/x')).toBeNull();
  });

  it('takes a slash at the end, and refuses what cannot be decoded', () => {
    expect(matchPattern('/me', '/me/')).toEqual({});
    expect(matchPattern('/d/:slug', '/d/%E0%A4%A')).toBeNull();
  });

  it('finds the language in front', () => {
    expect(splitLocale('/hr/d/x', ['en', 'hr'])).toEqual({ locale: 'hr', path: '/d/x' });
    expect(splitLocale('/hr', ['en', 'hr'])).toEqual({ locale: 'hr', path: '/' });
    expect(splitLocale('/d/x', ['en', 'hr'])).toBeNull();
  });
});

describe('addresses', () => {
  it('carry the language, and what was typed is escaped', () => {
    expect(pathsFor('sl').join('A/B')).toBe('/sl/j/A%2FB');
    expect(pathsFor('en').signIn('/en/me')).toBe('/en/sign-in?next=%2Fen%2Fme');
  });

  it('stay the same page in another language', () => {
    expect(inLanguage('/hr/d/x?y=1', 'fr')).toBe('/fr/d/x?y=1');
    expect(inLanguage('/hr', 'lv')).toBe('/lv');
  });
});

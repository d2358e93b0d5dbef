import { describe, expect, it } from '@jest/globals';
import { fromHeader, preferredLocale } from './preferred-locale.js';

describe('the language to show', () => {
  it('is the one chosen before', () => {
    expect(preferredLocale({ headers: { cookie: 'a=b; pl_lang=lv', 'accept-language': 'fr' } })).toBe('lv');
    expect(preferredLocale({ headers: { cookie: 'pl_lang=xx', 'accept-language': 'fr' } })).toBe('fr');
  });

  it('is the browser’s best that we have', () => {
    expect(fromHeader('de-AT,de;q=0.9,sl;q=0.5,hr;q=0.7')).toBe('hr');
    expect(fromHeader('fr-CH, en;q=0.9')).toBe('fr');
    expect(fromHeader('hr;q=0, sl;q=0.1')).toBe('sl');
  });

  it('is English for everything else', () => {
    for (const header of ['', '*', ';;;,,,q=', 'xx;q=abc', 'a'.repeat(100_000)]) expect(fromHeader(header)).toBe('en');
  });
});

import { LOCALES } from '@polylogue/shared/kernel/locale';
import { cleanText } from '@polylogue/shared/kernel/text.rules';
import { describe, expect, it } from '@jest/globals';
import { aliasAt, aliasCount, freeAlias, isAlias } from './aliases.js';

describe('aliases', () => {
  it.each(LOCALES)('of %s are all different, clean and at most 40 characters', (locale) => {
    const all = Array.from({ length: aliasCount(locale) }, (_, index) => aliasAt(locale, index));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(400);
    for (const alias of all) expect(cleanText(alias, 36)).toEqual({ ok: true, text: alias });
  });

  it('are known again, with a counter too; other names are not', () => {
    expect(isAlias(aliasAt('fr', 3))).toBe(true);
    expect(isAlias(aliasAt('lv', aliasCount('lv') + 3))).toBe(true);
    expect(isAlias('Mayor of Pregrada')).toBe(false);
    expect(isAlias('Calm Otter 2 3')).toBe(false);
    expect(isAlias('__proto__')).toBe(false);
  });

  it('are found as long as people come, each once', () => {
    const taken = new Set<string>();
    for (let i = 0; i < aliasCount('hr') + 20; i++) {
      const alias = freeAlias(
        'hr',
        (below) => (i * 7919) % below,
        (it) => taken.has(it),
      );
      expect(taken.has(alias)).toBe(false);
      taken.add(alias);
    }
  });
});

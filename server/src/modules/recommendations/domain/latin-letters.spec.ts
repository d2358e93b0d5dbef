import { describe, expect, it } from '@jest/globals';
import { inLatinLetters } from './latin-letters.js';

describe('letters of an address', () => {
  it('writes Greek and Cyrillic in Latin letters', () => {
    expect(inLatinLetters('Θεσσαλονίκη')).toBe('thessaloniki');
    expect(inLatinLetters('Пловдив, площад')).toBe('plovdiv, ploshtad');
    expect(inLatinLetters('Йога')).toBe('yoga');
  });

  it('leaves Latin letters with their marks', () => {
    expect(inLatinLetters('Žužemberk, Łódź')).toBe('žužemberk, łódź');
  });
});

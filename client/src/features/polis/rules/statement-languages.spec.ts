import { describe, expect, it } from '@jest/globals';
import { statementLanguages } from './statement-languages.rules.js';

describe('languages of statements', () => {
  it('are those of the network first, then the others of the Union by name, each once', () => {
    const languages = statementLanguages(['lv', 'uk'], (lang) => (lang === 'sl' ? 'aaa' : lang));
    expect(languages.slice(0, 4).map(({ lang }) => lang)).toEqual(['lv', 'uk', 'sl', 'bg']);
    expect(new Set(languages.map(({ lang }) => lang)).size).toBe(languages.length);
    expect(languages).toHaveLength(25);
  });
});

import { describe, expect, it } from '@jest/globals';
import { wordsFor } from './statement-words.rules.js';

const statement = (lang: string, ...into: readonly string[]) => ({
  text: `in ${lang}`,
  lang,
  translations: Object.fromEntries(into.map((tag) => [tag, `in ${tag}`])),
});
const shown = (lang: string, into: readonly string[], page: string): string =>
  wordsFor(statement(lang, ...into), page).text;

describe('the words of a statement on a page', () => {
  it('are a checked translation into the language of the page', () => {
    const words = { text: 'in hr', lang: 'hr', isTranslation: true };
    expect(wordsFor(statement('fr', 'en', 'hr'), 'hr')).toEqual(words);
  });

  it('are the original where it is in the language of the page', () => {
    expect(wordsFor(statement('hr', 'en'), 'hr')).toEqual({ text: 'in hr', lang: 'hr', isTranslation: false });
  });

  it('are the original rather than a translation into a third language', () => {
    expect(wordsFor(statement('fr', 'en', 'lv'), 'hr')).toEqual({ text: 'in fr', lang: 'fr', isTranslation: false });
  });

  it('are those of the exact language before those of a wider or a sister one', () => {
    expect(shown('pt', ['pt-BR'], 'pt-BR')).toBe('in pt-BR');
    expect(shown('zh-Hans', ['zh-Hant'], 'zh-Hant')).toBe('in zh-Hant');
    expect(shown('en', ['pt', 'pt-PT'], 'pt-BR')).toBe('in pt');
  });

  it('are those of a sister language where there is nothing closer, the original first', () => {
    expect(shown('en', ['pt-BR'], 'pt')).toBe('in pt-BR');
    expect(shown('en', ['pt-PT', 'pt-AO'], 'pt-BR')).toBe('in pt-AO');
    expect(shown('pt-BR', ['pt-PT'], 'pt')).toBe('in pt-BR');
  });

  it('do not depend on how a tag is spelled, nor take a language for another that begins alike', () => {
    expect(shown('en', ['pt-br'], 'pt-BR')).toBe('in pt-br');
    expect(shown('en', ['est'], 'es')).toBe('in en');
  });
});

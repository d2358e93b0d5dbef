import { describe, expect, it } from '@jest/globals';
import { isWhole, wordLines, wordsOfLines } from './word-lines.rules.js';

const words = { question: 'Which?', detail: 'In all.', options: ['Bus', 'Library'], labels: ['good'] };

describe('a text line by line', () => {
  it('is the same text when put together again', () => {
    const typed = Object.fromEntries(wordLines(words).map(({ key, text }) => [key, text]));
    expect(wordsOfLines(words, typed)).toEqual(words);
  });

  it('has the shape of the source whatever was typed', () => {
    const bare = { ...words, detail: null };
    expect(wordsOfLines(bare, { 'detail-0': 'x', 'option-7': 'y' })).toEqual({
      question: '',
      detail: null,
      options: ['', ''],
      labels: [''],
    });
    expect(isWhole(wordsOfLines(bare, {}))).toBe(false);
    expect(isWhole(words)).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { wordsOf } from './same-words.rules.js';

describe('the words of a text', () => {
  it('are the same whatever capitals, blanks and marks at the end', () => {
    expect(wordsOf('  The bus\n must run. ')).toBe(wordsOf('the BUS must run!'));
    expect(wordsOf('Ωραία ιδέα;')).toBe(wordsOf('ΩΡΑΊΑ ιδέα'));
  });

  it('are others where a letter or an accent is another', () => {
    expect(wordsOf('selo')).not.toBe(wordsOf('sela'));
    expect(wordsOf('krava')).not.toBe(wordsOf('kráva'));
    expect(wordsOf('1.5 km')).not.toBe(wordsOf('15 km'));
  });

  it('are none of a text of marks alone', () => expect(wordsOf('?!…')).toBe(''));
});

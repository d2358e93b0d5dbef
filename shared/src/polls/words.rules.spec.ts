import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordKey } from './ballot.rules.js';
import type { MarksGroup } from './counting.rules.js';
import { mergedWords, wordCounts } from './words.rules.js';

const said = (words: string[], { count = 1, lang = 'en' } = {}): MarksGroup => ({
  marks: { form: 'words', words, lang },
  count,
});

describe('the words of a cloud', () => {
  it('count people, in the spelling and language that most of them used', () => {
    const groups = [said(['park'], { count: 2 }), said(['Park'], { count: 3, lang: 'hr' }), said(['bus'])];
    expect(wordCounts(groups, [])).toEqual([
      { word: 'Park', lang: 'hr', people: 5 },
      { word: 'bus', lang: 'en', people: 1 },
    ]);
  });

  it('count a person once whose two words were merged, and keep the word that was written', () => {
    const merges = [
      { word: 'parks', into: 'park' },
      { word: 'rude', into: null },
    ];
    expect(wordCounts([said(['Parks', 'Park', 'rude']), said(['parks'])], merges)).toEqual([
      { word: 'Park', lang: 'en', people: 2 },
    ]);
  });

  it('are shown as staff wrote them where nobody wrote the word they were merged into', () => {
    expect(wordCounts([said(['parks'])], [{ word: 'parks', into: 'Green places' }])).toEqual([
      { word: 'Green places', lang: 'en', people: 1 },
    ]);
  });

  it('follow merges one after the other, and a circle leaves them as they are', () => {
    const chain = mergedWords([
      { word: 'a', into: 'b' },
      { word: 'b', into: 'c' },
    ]);
    expect(chain('A')).toEqual({ key: 'c', word: 'c' });
    const circle = mergedWords([
      { word: 'a', into: 'b' },
      { word: 'b', into: 'a' },
    ]);
    expect(circle('a')).toEqual({ key: 'a', word: 'a' });
  });

  it('are the same whatever the order of ballots and however they are grouped', () => {
    const word = fc.constantFrom('Bus', 'bus', 'BUS', 'park', 'Park', 'tram');
    const ballot = fc.uniqueArray(word, { selector: wordKey, maxLength: 3 });
    const merges = [{ word: 'tram', into: 'bus' }];
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 12 }), (ballots) => {
        const one = ballots.map((words) => said(words));
        const doubled = ballots.map((words) => said(words, { count: 2 }));
        const counts = wordCounts(one, merges);
        expect(wordCounts([...one].reverse(), merges)).toEqual(counts);
        expect(wordCounts([...one, ...one], merges)).toEqual(wordCounts(doubled, merges));
        for (const { people } of counts) expect(people).toBeLessThanOrEqual(ballots.length);
      }),
    );
  });

  it('are at most 120', () => {
    const groups = Array.from({ length: 200 }, (_, at) => said([`word ${at}`]));
    expect(wordCounts(groups, [])).toHaveLength(120);
  });
});

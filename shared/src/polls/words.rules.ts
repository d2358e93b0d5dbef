import { wordKey } from './ballot.rules.js';
import type { MarksGroup } from './counting.rules.js';
import type { WordCount } from './results.js';

/** What staff did to a word of a word cloud: it counts as another, or (null) not at all. */
export interface WordMerge {
  readonly word: string;
  readonly into: string | null;
}

/** Most words that are shown. */
const MOST_WORDS = 120;

/**
 * How many people wrote each word: the most frequent 120, equal ones by their spelling. Words are alike whatever their case (see
 * `wordKey`) and whatever language they were written in; a person counts once for a word, also where two of theirs were merged. Shown
 * in the spelling and language in which most people wrote it. Linear in words, then n log n.
 */
export function wordCounts(groups: readonly MarksGroup[], merges: readonly WordMerge[]): WordCount[] {
  const rootOf = mergedWords(merges);
  const found = new Map<string, WordTally>();
  for (const { marks, count } of groups) {
    if (marks.form !== 'words') continue;
    const seen = new Set<string>();
    for (const word of marks.words) {
      const root = rootOf(word);
      if (root === null) continue;
      const tally = found.get(root.key) ?? { people: 0, spellings: new Map(), langs: new Map() };
      found.set(root.key, tally);
      // A merged spelling is shown only where nobody wrote the word itself.
      const spelling = wordKey(word) === root.key ? word : root.word;
      add(tally.spellings, spelling, wordKey(word) === root.key ? count : 0);
      add(tally.langs, marks.lang, count);
      if (!seen.has(root.key)) tally.people += count;
      seen.add(root.key);
    }
  }
  return [...found.values()]
    .map(({ people, spellings, langs }) => ({ word: mostOf(spellings), lang: mostOf(langs), people }))
    .sort((a, b) => b.people - a.people || byCode(a.word, b.word))
    .slice(0, MOST_WORDS);
}

interface WordTally {
  people: number;
  readonly spellings: Map<string, number>;
  readonly langs: Map<string, number>;
}

const add = (counts: Map<string, number>, key: string, count: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + count);

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const mostOf = (counts: ReadonlyMap<string, number>): string =>
  [...counts].sort(([a, m], [b, n]) => n - m || byCode(a, b))[0]?.[0] ?? '';

/**
 * What a word counts as after all merges, one after the other; null where staff left it out. Merges in a circle leave each word of the
 * circle as it is.
 */
export function mergedWords(merges: readonly WordMerge[]): (word: string) => { key: string; word: string } | null {
  const next = new Map(merges.map(({ word, into }) => [wordKey(word), into]));
  return (word) => {
    const passed = new Set<string>();
    let [current, key] = [word, wordKey(word)];
    for (let into = next.get(key); into !== undefined; into = next.get(key)) {
      if (into === null) return null;
      if (passed.has(key)) return { key: wordKey(word), word };
      passed.add(key);
      [current, key] = [into, wordKey(into)];
    }
    return { key, word: current };
  };
}

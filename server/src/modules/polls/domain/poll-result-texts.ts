import { wordKey } from '@polylogue/shared/polls/ballot.rules';
import type { Marks } from '@polylogue/shared/polls/marks';
import { mergedWords, type WordMerge } from '@polylogue/shared/polls/words.rules';
import type { CountedBallots, CountedPaper } from './poll-result.js';
import type { FiledBallots } from './poll-result-files.js';

interface TextBallot {
  readonly id: string;
  readonly marks: Marks;
}

/** Ballots of a poll of short texts without the hidden ones. `texts` has those on paper too. */
export function withoutHidden(
  texts: readonly TextBallot[],
  hidden: ReadonlySet<string>,
  papers: readonly CountedPaper[],
): FiledBallots {
  const shown = texts.filter(({ id }) => !hidden.has(id));
  return {
    groups: shown.map(({ marks }) => ({ marks, count: 1 })),
    papers: papers.map((paper) => ({ ...paper, piles: [] })),
    hidden: texts.length - shown.length,
  };
}

/** Ballots of a word cloud without the words that staff left out; merged ones stay as they were written. */
export function withoutWords(
  { groups, papers }: Pick<CountedBallots, 'groups' | 'papers'>,
  merges: readonly WordMerge[],
): FiledBallots {
  const rootOf = mergedWords(merges);
  const without = <T extends { readonly marks: Marks }>(ballot: T): T =>
    ballot.marks.form === 'words'
      ? { ...ballot, marks: { ...ballot.marks, words: ballot.marks.words.filter((word) => rootOf(word) !== null) } }
      : ballot;
  return {
    groups: groups.map(without),
    papers: papers.map((paper) => ({ ...paper, piles: paper.piles.map(without) })),
    hidden: 0,
  };
}

/** A text as it is read apart. Words are their own ids. */
export interface ReadText {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  readonly isHidden: boolean;
}

/** Short texts in the order of what they say, which tells nothing of when they were written. */
export function readTexts(texts: readonly TextBallot[], hidden: ReadonlySet<string>): ReadText[] {
  return texts
    .flatMap(({ id, marks }) =>
      marks.form === 'text' ? [{ id, text: marks.text, lang: marks.lang, isHidden: hidden.has(id) }] : [],
    )
    .sort((a, b) => byCode(a.text, b.text) || byCode(a.lang, b.lang) || byCode(a.id, b.id));
}

/** The words of a word cloud, each once in one spelling, in their order. Nothing says how many wrote them. */
export function readWords(texts: readonly TextBallot[], merges: readonly WordMerge[]): ReadText[] {
  const rootOf = mergedWords(merges);
  const found = new Map<string, ReadText>();
  for (const { marks } of texts) {
    if (marks.form !== 'words') continue;
    for (const word of marks.words) {
      const id = wordKey(word);
      const known = found.get(id);
      if (!known || byCode(word, known.text) < 0)
        found.set(id, { id, text: word, lang: marks.lang, isHidden: rootOf(word) === null });
    }
  }
  return [...found.values()].sort((a, b) => byCode(a.id, b.id));
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

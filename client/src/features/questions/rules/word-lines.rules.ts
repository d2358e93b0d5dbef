import type { QuestionWords } from '@polylogue/shared/questions/schemas';

/** One line of a text: what it is, and its place among its like (from 1). */
export interface WordLine {
  readonly key: string;
  readonly what: 'question' | 'detail' | 'option' | 'label';
  readonly number: number;
  readonly text: string;
}

/** A text line by line, in the order in which people read it. */
export function wordLines({ question, detail, options, labels }: QuestionWords): WordLine[] {
  const line = (what: WordLine['what'], text: string, at = 0): WordLine => ({
    key: `${what}-${at}`,
    what,
    number: at + 1,
    text,
  });
  return [
    line('question', question),
    ...(detail === null ? [] : [line('detail', detail)]),
    ...options.map((text, at) => line('option', text, at)),
    ...labels.map((text, at) => line('label', text, at)),
  ];
}

/** Lines put together again; a line that is missing is empty. */
export function wordsOfLines(source: QuestionWords, typed: Readonly<Record<string, string>>): QuestionWords {
  const of = (key: string): string => typed[key] ?? '';
  return {
    question: of('question-0'),
    detail: source.detail === null ? null : of('detail-0'),
    options: source.options.map((_option, at) => of(`option-${at}`)),
    labels: source.labels.map((_label, at) => of(`label-${at}`)),
  };
}

/** Whether every line has words. */
export const isWhole = (words: QuestionWords): boolean => wordLines(words).every(({ text }) => text.trim() !== '');

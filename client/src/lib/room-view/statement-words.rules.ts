import type { StatementView } from '@polylogue/shared/statements/schemas';

/** A statement as it was written and what it was translated into. */
export type Translated = Pick<StatementView, 'text' | 'lang' | 'translations'>;

export interface ShownWords {
  readonly text: string;
  readonly lang: string;
  /** Whether these are others than the words that were written. */
  readonly isTranslation: boolean;
}

/** A statement as it was written. */
export const originalWords = ({ text, lang }: Pick<Translated, 'text' | 'lang'>): ShownWords => ({
  text,
  lang,
  isTranslation: false,
});

/**
 * The words of a statement on a page in a language (both BCP 47): those of the language itself, of a wider one (`pt` on a page in `pt-BR`), or
 * of a sister (`pt-PT` on it); among equals the original before a translation. Where there are none, the original: nothing is
 * shown in a third language, because what people vote on are the words as written.
 */
export function wordsFor(statement: Translated, pageLang: string): ShownWords {
  const translations = Object.entries(statement.translations)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([lang, text]) => ({ text, lang, isTranslation: true }));
  const all = [originalWords(statement), ...translations];
  return nearest(all, pageLang.toLowerCase()) ?? originalWords(statement);
}

/** Look-up by RFC 4647, 3.4 (subtags are left away from the end), and then the first of the same language at all. */
function nearest(all: readonly ShownWords[], wanted: string): ShownWords | undefined {
  const subtags = wanted.split('-');
  for (let length = subtags.length; length > 0; length -= 1) {
    const range = subtags.slice(0, length).join('-');
    const found = all.find(({ lang }) => lang.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return all.find(({ lang }) => lang.toLowerCase().split('-')[0] === subtags[0]);
}

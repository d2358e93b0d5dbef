import { z } from 'zod';
import { type TypedText, toLocalText } from './local-text.rules.js';

/** Usual words of answers by language: every poll of the kind has the same ones unless staff write others. */
export interface AnswerWords {
  readonly yes: TypedText;
  readonly no: TypedText;
  readonly abstain: TypedText;
  readonly low: TypedText;
  readonly high: TypedText;
  /** Best first. */
  readonly grades: readonly TypedText[];
}

export const NO_WORDS: AnswerWords = { yes: {}, no: {}, abstain: {}, low: {}, high: {}, grades: [] };

/** The part of a catalogue that words are taken from. */
const Catalogue = z.object({
  answer: z.object({
    yes: z.string(),
    no: z.string(),
    abstain: z.string(),
    low: z.string(),
    high: z.string(),
    grades: z.record(z.string(), z.string()),
  }),
});

/** Words of the catalogues, given by language; a catalogue without them is passed over. */
export function answerWords(catalogues: Readonly<Record<string, unknown>>): AnswerWords {
  const read = Object.entries(catalogues).flatMap(([lang, texts]) => {
    const parsed = Catalogue.safeParse(texts);
    return parsed.success ? [[lang, parsed.data.answer] as const] : [];
  });
  const of = (name: 'yes' | 'no' | 'abstain' | 'low' | 'high'): TypedText =>
    Object.fromEntries(read.map(([lang, answer]) => [lang, answer[name]]));
  const most = Math.max(0, ...read.map(([, { grades }]) => Object.keys(grades).length));
  return {
    yes: of('yes'),
    no: of('no'),
    abstain: of('abstain'),
    low: of('low'),
    high: of('high'),
    grades: Array.from({ length: most }, (_, at) =>
      Object.fromEntries(
        read.flatMap(([lang, { grades }]) => {
          const grade = grades[String(at + 1)];
          return grade === undefined ? [] : [[lang, grade]];
        }),
      ),
    ),
  };
}

/** What is typed, with the usual words in languages where nothing is. Nothing is added once the words are of one's own. */
export function withUsualWords(typed: TypedText, usual: TypedText, languages: readonly string[]): TypedText {
  const own = toLocalText(typed);
  if (own !== null) return own;
  return Object.fromEntries(
    languages.flatMap((lang) => {
      const word = usual[lang];
      return word === undefined ? [] : [[lang, word]];
    }),
  );
}

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

/** Catalogues as they were read, by language. */
type Catalogues = Readonly<Record<string, unknown>>;

/** Words of the catalogues; a language without them is passed over. */
export function answerWords(catalogues: Catalogues): AnswerWords {
  const grades: TypedText[] = [];
  for (let number = 1; ; number += 1) {
    const grade = wordsAt(catalogues, `answer.grades.${number}`);
    if (Object.keys(grade).length === 0) break;
    grades.push(grade);
  }
  return {
    yes: wordsAt(catalogues, 'answer.yes'),
    no: wordsAt(catalogues, 'answer.no'),
    abstain: wordsAt(catalogues, 'answer.abstain'),
    low: wordsAt(catalogues, 'answer.low'),
    high: wordsAt(catalogues, 'answer.high'),
    grades,
  };
}

/** The words of one key in every language that has it. */
function wordsAt(catalogues: Catalogues, key: string): TypedText {
  return Object.fromEntries(
    Object.entries(catalogues).flatMap(([lang, texts]): [string, string][] => {
      const word = key.split('.').reduce(inside, texts);
      return typeof word === 'string' ? [[lang, word]] : [];
    }),
  );
}

const inside = (texts: unknown, name: string): unknown =>
  typeof texts === 'object' && texts !== null ? Object.entries(texts).find(([key]) => key === name)?.[1] : undefined;

/** What is typed, with the usual words in languages where nothing is. Nothing is added once the words are of one's own. */
export function withUsualWords(typed: TypedText, usual: TypedText, languages: readonly string[]): TypedText {
  const own = toLocalText(typed);
  if (own !== null) return own;
  return Object.fromEntries(
    languages.flatMap((lang): [string, string][] => {
      const word = usual[lang];
      return word === undefined ? [] : [[lang, word]];
    }),
  );
}

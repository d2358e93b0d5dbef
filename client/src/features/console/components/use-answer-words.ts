import { useQuery } from '@tanstack/react-query';
import { type AnswerWords, answerWords, NO_WORDS } from '../rules/answer-words.rules.js';

/** Usual words of answers in all languages of the catalogues; empty until they are there. */
export function useAnswerWords(): AnswerWords {
  const { data } = useQuery({
    queryKey: ['answer-words'],
    queryFn: loadAnswerWords,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NO_WORDS;
}

/** Other languages than the reader's are fetched only here: a poll is written in all of the dialogue's. */
async function loadAnswerWords(): Promise<AnswerWords> {
  const files = import.meta.glob<unknown>('../../../locales/*/polls.json', { import: 'default' });
  const read = await Promise.all(
    Object.entries(files).map(
      async ([file, load]): Promise<[string, unknown]> => [file.split('/').at(-2) ?? '', await load()],
    ),
  );
  return answerWords(Object.fromEntries(read));
}

import type { QuestionView } from '@polylogue/shared/questions/schemas';

/** The words of the question as they were written first. */
export const sourceQuestion = ({ texts }: Pick<QuestionView, 'texts'>): string =>
  texts.find(({ state }) => state === 'source')?.words.question ?? '';

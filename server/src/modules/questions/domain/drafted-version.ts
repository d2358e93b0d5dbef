import type { PollOptionId } from '@polylogue/shared/kernel/ids';
import { formLabels } from '@polylogue/shared/questions/form-labels.rules';
import type { QuestionDraft, QuestionOption, QuestionWords } from '@polylogue/shared/questions/schemas';

/** The source text of a draft. */
export const sourceWords = ({ lang, question, detail, form, options }: QuestionDraft): QuestionWords => ({
  question,
  detail,
  options: options.map(({ text }) => text),
  labels: formLabels(form).map((label) => label[lang] ?? ''),
});

/** Options with their keys: those the last version knows stay, others are new ones. `newKey` must never give the same twice. */
export const keyedOptions = (
  { options }: QuestionDraft,
  known: readonly QuestionOption[],
  newKey: () => PollOptionId,
): QuestionOption[] =>
  options.map(({ key, cost, starts, ends }) => ({
    key: key !== null && known.some((option) => option.key === key) ? key : newKey(),
    cost,
    starts,
    ends,
  }));

/**
 * A translation carried over to a changed question, to be looked at again: words of options that went are dropped, those of new options and
 * labels, and a new detail, are the source's until somebody translates them.
 */
export function carriedWords(
  words: QuestionWords,
  before: readonly QuestionOption[],
  now: { readonly options: readonly QuestionOption[]; readonly source: QuestionWords },
): QuestionWords {
  const { options, source } = now;
  const byKey = new Map(before.map(({ key }, at) => [key, words.options[at]]));
  return {
    question: words.question,
    detail: source.detail === null ? null : (words.detail ?? source.detail),
    options: options.map(({ key }, at) => byKey.get(key) ?? source.options[at] ?? ''),
    labels: source.labels.map((label, at) => words.labels[at] ?? label),
  };
}

import { canonicalJson, type JsonValue } from '../kernel/canonical-json.js';
import type { LocalText } from '../kernel/locale.js';
import type { PollForm } from '../polls/forms.js';
import type { PollDraft } from '../polls/schemas.js';
import { formLabels, withFormLabels } from './form-labels.rules.js';
import type { AskedVersion, QuestionOption, QuestionView, QuestionWords } from './schemas.js';

/** What a poll takes from the bank. */
export type BankPart = Pick<PollDraft, 'question' | 'detail' | 'form' | 'options' | 'bank'>;

/** Texts that may go into a poll: the source and what was checked against it. */
export const usableTexts = ({ texts }: AskedVersion): AskedVersion['texts'] =>
  texts.filter(({ state }) => state !== 'draft');

/** A version's words in several languages at once; `detail` null where there is none. */
export function versionWords(
  asked: AskedVersion,
  languages: readonly string[],
): { question: LocalText; detail: LocalText | null; form: PollForm; optionTexts: LocalText[] } {
  const texts = usableTexts(asked).filter(({ lang }) => languages.includes(lang));
  const inAll = (of: (words: QuestionWords) => string | null | undefined): LocalText =>
    Object.fromEntries(texts.flatMap(({ lang, words }) => (of(words) ? [[lang, of(words) ?? '']] : [])));
  const detail = inAll((words) => words.detail);
  return {
    question: inAll((words) => words.question),
    detail: Object.keys(detail).length === 0 ? null : detail,
    form: withFormLabels(
      asked.form,
      formLabels(asked.form).map((_label, at) => inAll((words) => words.labels[at])),
    ),
    optionTexts: asked.options.map((_option, at) => inAll((words) => words.options[at])),
  };
}

/**
 * A poll made from the newest version of a question, in those of the dialogue's languages that are checked (in the source language where
 * none is). `leftOut`: languages of the dialogue that have no checked text.
 */
export function bankPoll(view: QuestionView, languages: readonly string[]): { part: BankPart; leftOut: string[] } {
  const usable = usableTexts(view).map(({ lang }) => lang);
  const asked = usable.filter((lang) => languages.includes(lang));
  const { question, detail, form, optionTexts } = versionWords(view, asked.length === 0 ? [view.lang] : asked);
  return {
    part: {
      question,
      detail,
      form,
      options: view.options.map(({ cost, starts, ends }, at) => ({ text: optionTexts[at] ?? {}, cost, starts, ends })),
      bank: { questionId: view.id, version: view.version },
    },
    leftOut: languages.filter((lang) => !usable.includes(lang)),
  };
}

/**
 * Whether a poll asks what a version of the bank asks: the same form and options in the same order, and every word as the source or a
 * checked translation has it. Languages may be left out, none may be added.
 */
export function isOfBank(
  asked: AskedVersion,
  draft: Pick<PollDraft, 'question' | 'detail' | 'form' | 'options'>,
): boolean {
  const byLang = new Map(usableTexts(asked).map(({ lang, words }) => [lang, words]));
  const says = (text: LocalText, of: (words: QuestionWords) => string | null | undefined): boolean =>
    Object.entries(text).every(([lang, said]) => {
      const words = byLang.get(lang);
      return words !== undefined && of(words) === said;
    });
  const hasDetail = asked.texts.some(({ words }) => words.detail !== null);
  return (
    says(draft.question, (words) => words.question) &&
    hasDetail === (draft.detail !== null) &&
    says(draft.detail ?? {}, (words) => words.detail) &&
    isSameForm(asked.form, draft.form) &&
    formLabels(draft.form).every((label, at) => says(label, (words) => words.labels[at])) &&
    draft.options.length === asked.options.length &&
    draft.options.every((option, at) => {
      const stored = asked.options[at];
      return stored !== undefined && isSameOption(stored, option) && says(option.text, (words) => words.options[at]);
    })
  );
}

type Parts = Pick<QuestionOption, 'cost' | 'starts' | 'ends'>;

const isSameOption = (stored: Parts, option: Parts): boolean =>
  stored.cost === option.cost && isSameTime(stored.starts, option.starts) && isSameTime(stored.ends, option.ends);

const isSameTime = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : Date.parse(a) === Date.parse(b);

/** The same settings, whatever the words. */
const isSameForm = (a: PollForm, b: PollForm): boolean => canonicalJson(bare(a)) === canonicalJson(bare(b));

function bare(form: PollForm): JsonValue {
  const wordless: JsonValue = {
    ...withFormLabels(
      form,
      formLabels(form).map(() => ({})),
    ),
  };
  return wordless;
}

/** Whether words have the shape of the source text: as many options and labels, a detail exactly where it has one. */
export const fitsSource = (source: QuestionWords, words: QuestionWords): boolean =>
  source.options.length === words.options.length &&
  source.labels.length === words.labels.length &&
  (source.detail === null) === (words.detail === null);

/** Two options with the same words: nobody could say which is meant. Dates at other times may have the same note. */
export function hasAlikeOptions(
  options: readonly Pick<QuestionOption, 'starts'>[],
  { options: words }: QuestionWords,
): boolean {
  const written = words.map((text, at) => `${text.toLowerCase()}\n${options[at]?.starts ?? ''}`);
  return new Set(written).size < written.length;
}

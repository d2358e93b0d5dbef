import { PollDraft, type PollView } from '@polylogue/shared/polls/schemas';
import { toLocalText, type TypedText } from './local-text.rules.js';

/** What the poll form holds while it is typed. */
export interface PollForm {
  readonly kind: 'single' | 'multiple';
  readonly question: TypedText;
  readonly options: readonly TypedText[];
  readonly min: number;
  readonly max: number;
}

export type PollFormFault = 'question' | 'options' | 'choices';

/** A new poll: single choice, two empty options. */
export const emptyPollForm: PollForm = { kind: 'single', question: {}, options: [{}, {}], min: 1, max: 1 };

export const pollFormOf = (poll: PollView): PollForm => ({
  kind: poll.kind,
  question: poll.question,
  options: poll.options.map((option) => option.text),
  min: poll.min,
  max: poll.max,
});

/** The draft to send, or what is missing. Options without any text are left out. */
export function toPollDraft(form: PollForm, itemId: string | null): { draft: PollDraft } | { fault: PollFormFault } {
  const question = toLocalText(form.question);
  if (question === null) return { fault: 'question' };
  const options = form.options.map(toLocalText).filter((text) => text !== null);
  if (options.length < 2) return { fault: 'options' };
  const range =
    form.kind === 'single' ? { min: 1, max: 1 } : { min: form.min, max: Math.min(form.max, options.length) };
  const parsed = PollDraft.safeParse({ itemId, kind: form.kind, question, options, ...range });
  return parsed.success ? { draft: parsed.data } : { fault: 'choices' };
}

import { canonicalJson, type JsonValue } from '@polylogue/shared/kernel/canonical-json';
import { KINDS_ASKED_TWICE } from '@polylogue/shared/polls/forms';
import type { PollDraft } from '@polylogue/shared/polls/schemas';

/** What two rounds of one question must have in common. */
export type RoundQuestion = Pick<PollDraft, 'question' | 'options' | 'form' | 'secrecy'>;

/** Whether one poll can be the second round of another: the same question, options, form and secrecy, of a kind that is compared. */
export const isSameQuestion = (first: RoundQuestion, second: RoundQuestion): boolean =>
  KINDS_ASKED_TWICE.has(second.form.kind) && written(first) === written(second);

function written({ question, options, form, secrecy }: RoundQuestion): string {
  const asked = options.map(({ text, cost, starts, ends }) => ({ text, cost, starts, ends }));
  const value: JsonValue = JSON.parse(JSON.stringify({ question, options: asked, form, secrecy }));
  return canonicalJson(value);
}

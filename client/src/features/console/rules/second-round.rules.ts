import { KINDS_ASKED_TWICE } from '@polylogue/shared/polls/forms';
import type { PollDraft, PollView } from '@polylogue/shared/polls/schemas';

/** The poll that repeats another after the debate, if one was prepared and not given up. */
export const secondRoundOf = (polls: readonly PollView[], pollId: string): PollView | null =>
  polls.find((poll) => poll.comesAfter === pollId && poll.state !== 'withdrawn') ?? null;

/** Whether a poll can be asked again: before it closes, because the close cuts its ballots from the people. */
export const canBeAskedAgain = (poll: PollView, polls: readonly PollView[]): boolean =>
  KINDS_ASKED_TWICE.has(poll.form.kind) &&
  poll.comesAfter === null &&
  (poll.state === 'prepared' || poll.state === 'open') &&
  secondRoundOf(polls, poll.id) === null;

/** The same question once more, for the same people; it opens by hand. */
export function secondRoundDraft(poll: PollView): PollDraft {
  const { itemId, question, detail, form, secrecy, electorate, decision, isSample, seconds, bank } = poll;
  return {
    itemId,
    question,
    detail,
    form,
    options: poll.options.map(({ text, cost, starts, ends }) => ({ text, cost, starts, ends })),
    secrecy,
    electorate,
    decision,
    isSample,
    seconds,
    opensAt: null,
    comesAfter: poll.id,
    bank,
  };
}

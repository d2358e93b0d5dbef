import type { PollView } from '@polylogue/shared/polls/schemas';

/**
 * Polls that have to do with now: the open ones; when there is none, those of the running item that were closed or revealed, and
 * the one the reader has before them.
 */
export function pollsNow(polls: readonly PollView[], currentItemId: string | null, heldId: string | null): PollView[] {
  const open = polls.filter((poll) => poll.state === 'open');
  if (open.length > 0) return open;
  return polls.filter(
    (poll) => isEnded(poll) && (poll.id === heldId || (currentItemId !== null && poll.itemId === currentItemId)),
  );
}

const isEnded = (poll: PollView): boolean => poll.state === 'closed' || poll.state === 'revealed';

/**
 * The one poll to show: the chosen one while it still has to do with now; else the first open one without an answer; else the
 * last that happened.
 */
export function shownPoll(
  polls: readonly PollView[],
  answeredIds: ReadonlySet<string>,
  chosenId: string | null,
): PollView | null {
  const chosen = polls.find((poll) => poll.id === chosenId);
  if (chosen !== undefined) return chosen;
  const unanswered = polls.find((poll) => poll.state === 'open' && !answeredIds.has(poll.id));
  return unanswered ?? polls.at(-1) ?? null;
}

/** The choices kept of a ballot that was half filled in; options that are not of this poll are dropped. */
export function parseBallotDraft(raw: string, optionIds: readonly string[]): string[] {
  const known = new Set(raw.split(' ').filter(Boolean));
  return optionIds.filter((id) => known.has(id));
}

/** An emptied ballot is something else than one never touched, hence the dash. */
export const formatBallotDraft = (choices: readonly string[]): string =>
  choices.length === 0 ? '-' : choices.join(' ');

/** Whether two ballots say the same, whatever the order of ticking. */
export const isSameBallot = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((choice) => b.includes(choice));

/** The choices in a ballot as it was sent, when it was for this poll. */
export function castChoices(input: unknown, pollId: string): string[] | null {
  if (typeof input !== 'object' || input === null || !('pollId' in input) || !('choices' in input)) return null;
  return input.pollId === pollId && Array.isArray(input.choices) ? input.choices.map(String) : null;
}

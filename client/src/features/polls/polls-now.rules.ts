import type { OwnBallot, PollView } from '@polylogue/shared/polls/schemas';

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

/** Whether the same question is asked again just now and not answered yet: then the first answer is not shown, which would lead the second. */
export function isAskedAgain(
  poll: Pick<PollView, 'id'>,
  polls: readonly PollView[],
  ballots: Readonly<Record<string, OwnBallot>>,
): boolean {
  return polls.some(
    ({ id, comesAfter, state }) => comesAfter === poll.id && state === 'open' && ballots[id] === undefined,
  );
}

/** What can be said of one's own ballot once a poll is over: what it says, or only that it is one of all. */
export type EndedBallot = 'none' | 'shown' | 'hidden' | 'both_rounds' | 'sealed';

/**
 * `sealed`: nobody can tell any more which it is. `both_rounds`: a confidential first round is closed and waits, unsealed, for the close
 * of the second. `hidden`: the question is asked again.
 */
export function endedBallot(
  { secrecy, state, isSealed }: Pick<PollView, 'secrecy' | 'state' | 'isSealed'>,
  stored: OwnBallot | undefined,
  isHidden: boolean,
): EndedBallot {
  if (stored === undefined || state === 'withdrawn') return 'none';
  if (secrecy === 'open_hand' && stored.marks !== null) return isHidden ? 'hidden' : 'shown';
  return isSealed || stored.marks === null ? 'sealed' : 'both_rounds';
}

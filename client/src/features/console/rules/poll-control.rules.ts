import type { PollView } from '@polylogue/shared/polls/schemas';
import { secondRoundOf } from './second-round.rules.js';

/** Polls of one agenda item in their order, withdrawn ones left out. */
export const pollsOfItem = (polls: readonly PollView[], itemId: string): PollView[] =>
  polls.filter((poll) => poll.itemId === itemId && poll.state !== 'withdrawn');

/**
 * The poll that the console's poll buttons and the O key mean: the one of the item that was taken up by hand, else an open one wherever it
 * belongs, else the first of the item that
 * is not yet revealed, else the last revealed one. A closed one that waits for its second round comes after that. Null when the
 * item has none.
 */
export function pollInHand(
  polls: readonly PollView[],
  itemId: string | null,
  takenUpId: string | null = null,
): PollView | null {
  const takenUp = polls.find(({ id, state }) => id === takenUpId && state !== 'withdrawn');
  if (takenUp && takenUp.itemId === itemId) return takenUp;
  const open = polls.find((poll) => poll.state === 'open');
  if (open) return open;
  if (itemId === null) return polls.find((poll) => poll.itemId === null && poll.state === 'prepared') ?? null;
  const own = pollsOfItem(polls, itemId);
  const waits = (poll: PollView): boolean => secondRoundOf(polls, poll.id)?.state === 'prepared';
  return (
    own.find((poll) => poll.state === 'closed' && !waits(poll)) ??
    own.find((poll) => poll.state === 'prepared') ??
    own.at(-1) ??
    null
  );
}

/** The command that brings a poll one state further; null when it is at its end. */
export function pollStep(poll: PollView): 'polls.open' | 'polls.close' | 'polls.reveal' | null {
  switch (poll.state) {
    case 'prepared':
      return 'polls.open';
    case 'open':
      return 'polls.close';
    case 'closed':
      return 'polls.reveal';
    case 'revealed':
    case 'withdrawn':
      return null;
  }
}

/** Languages of the dialogue that a poll's question or one of its options still lacks. */
export const missingLanguages = (
  poll: Pick<PollView, 'question' | 'options'>,
  languages: readonly string[],
): string[] =>
  languages.filter(
    (lang) => ![poll.question, ...poll.options.map((option) => option.text)].every((text) => Object.hasOwn(text, lang)),
  );

import { PollTally, type PollView } from '@polylogue/shared/polls/schemas';
import { publicTally } from './domain/public-tally.js';
import type { PollRow } from './poll.entity.js';
import type { PollOptionRow } from './poll-option.entity.js';

/** A poll with its options in their order. */
export interface WholePoll extends Readonly<PollRow> {
  readonly options: readonly PollOptionRow[];
}

/** A poll as the room shows it. The one place where a tally may leave, and only when the poll is revealed. */
export const presentPoll = (poll: WholePoll): PollView => ({
  id: poll.id,
  itemId: poll.itemId,
  number: poll.number,
  kind: poll.kind,
  question: poll.question,
  options: poll.options.map(({ id, text }) => ({ id, text })),
  min: poll.min,
  max: poll.max,
  secrecy: poll.secrecy,
  state: poll.state,
  questionHash: poll.questionHash,
  openedAt: poll.openedAt?.toISOString() ?? null,
  closedAt: poll.closedAt?.toISOString() ?? null,
  answered: poll.answered,
  tally: poll.state === 'revealed' && poll.tally ? PollTally.parse(publicTally(poll.tally)) : null,
});

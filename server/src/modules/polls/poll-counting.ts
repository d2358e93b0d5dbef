import type { Tx } from '../../core/database/transactions.js';
import type { PollRow } from './poll.entity.js';
import type { WholePoll } from './polls.presenter.js';

/** Counts sealed polls. What is counted within the close and what after it, is its own matter. */
export abstract class PollCounting {
  /**
   * Counts a poll that was sealed in this transaction, where that is quick: answers what to write. Otherwise answers nothing, and
   * sees to it after the commit.
   */
  abstract begin(tx: Tx, poll: WholePoll): Promise<Partial<Pick<PollRow, 'result' | 'account'>>>;
  /** Takes up what is still to be counted: after a restart, or because another instance has gone. Called by the poll clock; never fails. */
  abstract pickUp(): Promise<void>;
}

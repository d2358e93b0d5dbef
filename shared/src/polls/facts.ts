import { defineFact } from '../kernel/define-fact.js';
import { PollView } from './schemas.js';

/** Staff only: a poll was prepared, edited, or withdrawn before it opened. */
export const PollPrepared = defineFact('poll.prepared', PollView);
/** Opened, closed, revealed or withdrawn: the poll as it now stands, whole. The tally is in it only when revealed. */
export const PollChanged = defineFact('poll.changed', PollView);

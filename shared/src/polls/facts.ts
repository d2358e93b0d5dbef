import { z } from 'zod';
import { defineFact } from '../kernel/define-fact.js';
import { PollId } from '../kernel/ids.js';
import { PollHall, PollView } from './schemas.js';

/** Staff only: a poll was prepared, edited, or withdrawn before it opened. */
export const PollPrepared = defineFact('poll.prepared', PollView);
/** Opened, extended, closed, counted, shown in part, revealed or withdrawn: the poll as it now stands, whole. The result is in it only when revealed. */
export const PollChanged = defineFact('poll.changed', PollView);
/** Staff only: heads, assisted and paper ballots of a poll's halls, whole. */
export const PollHallsChanged = defineFact('poll.halls', z.object({ pollId: PollId, halls: z.array(PollHall) }));

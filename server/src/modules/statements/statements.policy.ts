import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { Caller } from '../../core/identity/caller.js';

/** Who may write a statement. */
export const mayWrite = ({ actor, can }: Caller): ErrorCode | null =>
  actor.kind === 'participant' && can.has('write_statement') ? null : 'not_allowed';

/** Who may vote. That they are still in the room is checked with the vote itself. */
export const mayVote = ({ actor, can }: Caller): ErrorCode | null =>
  actor.kind === 'participant' && can.has('vote') ? null : 'not_allowed';

/** Who may publish, decline, hide, restore and merge. */
export const mayModerate = ({ can }: Caller): ErrorCode | null => (can.has('moderate') ? null : 'not_allowed');

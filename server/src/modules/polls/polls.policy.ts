import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { Caller } from '../../core/identity/caller.js';

/** Who may prepare, open, close, reveal and withdraw. */
export const mayRun = ({ can }: Caller): ErrorCode | null => (can.has('run_polls') ? null : 'not_allowed');

/** Who may answer. That they are still in the room is checked with the ballot itself. */
export const mayAnswer = ({ actor, can }: Caller): ErrorCode | null =>
  actor.kind === 'participant' && can.has('answer_poll') ? null : 'not_allowed';

import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { Caller } from '../../core/identity/caller.js';

/** Who may write, edit their own, and say what helps. */
export const mayContribute = ({ actor, can }: Caller): ErrorCode | null =>
  actor.kind === 'participant' && can.has('contribute') ? null : 'not_allowed';

/** Who may hide and restore. */
export const mayModerate = ({ can }: Caller): ErrorCode | null => (can.has('moderate') ? null : 'not_allowed');

import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { Caller } from '../../core/identity/caller.js';

/** Who may start, extend, pause, skip, end and undo. */
export const mayRun = ({ can }: Caller): ErrorCode | null => (can.has('run_agenda') ? null : 'not_allowed');

/** Who may write the agenda. */
export const mayEdit = ({ can }: Caller): ErrorCode | null => (can.has('edit_agenda') ? null : 'not_allowed');

import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { Caller } from '../../core/identity/caller.js';

/** Who sees the desk: whoever may moderate. */
export const maySeeDesk = ({ can }: Caller): ErrorCode | null => (can.has('moderate') ? null : 'not_allowed');

/** Who reads what staff did: any staff of the dialogue. */
export const mayReadActions = ({ actor }: Caller): ErrorCode | null => (actor.kind === 'staff' ? null : 'not_allowed');

import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { ParticipantId } from '@polylogue/shared/kernel/ids';
import type { Caller } from '../../core/identity/caller.js';

/** Who may put themselves on the list of speakers. */
export const mayAsk = ({ actor, can }: Caller): ErrorCode | null =>
  actor.kind === 'participant' && can.has('speak') ? null : 'not_allowed';

/** Who may take a name off the list: the person, and whoever calls the speakers. */
export const mayWithdraw = ({ actor, can }: Caller, participantId: ParticipantId): ErrorCode | null =>
  can.has('call_speakers') || (actor.kind === 'participant' && actor.participantId === participantId)
    ? null
    : 'not_allowed';

/** Who may give and take the floor. */
export const mayCall = ({ can }: Caller): ErrorCode | null => (can.has('call_speakers') ? null : 'not_allowed');

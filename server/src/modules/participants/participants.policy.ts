import { isJoinable } from '@polylogue/shared/dialogues/dialogues.rules';
import type { DialogueState } from '@polylogue/shared/dialogues/schemas';
import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { ParticipantRole } from '@polylogue/shared/participants/schemas';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';

const TAKES_PART: readonly RoomAbility[] = ['speak', 'write_statement', 'vote', 'answer_poll', 'contribute'];

/** What each role of a participant may do. Observers and interpreters follow. */
export const PARTICIPANT_ABILITIES: Readonly<Record<ParticipantRole, readonly RoomAbility[]>> = {
  citizen: TAKES_PART,
  expert: TAKES_PART,
  decision_maker: TAKES_PART,
  volunteer: TAKES_PART,
  observer: [],
  interpreter: [],
};

/** Whether a code still opens the door: drafts are as unknown as wrong codes, closed dialogues are over. */
export function mayKnow(state: DialogueState): ErrorCode | null {
  if (state === 'draft') return 'code_unknown';
  return state === 'closed' ? 'code_expired' : null;
}

export const mayComeIn = (state: DialogueState): ErrorCode | null =>
  mayKnow(state) ?? (isJoinable(state) ? null : 'room_not_open');

export const mayRemove = (can: ReadonlySet<RoomAbility>): ErrorCode | null =>
  can.has('moderate') ? null : 'not_allowed';

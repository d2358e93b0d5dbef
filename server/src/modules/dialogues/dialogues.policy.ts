import type { DialogueState } from '@polylogue/shared/dialogues/schemas';
import { canChangeState } from '@polylogue/shared/dialogues/dialogues.rules';
import type { DialogueAbility } from '@polylogue/shared/dialogues/schemas';
import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { NetworkAbility } from '@polylogue/shared/networks/schemas';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';

/** Each answers the failure, or null when it may be done. */
export const mayCreate = (can: readonly NetworkAbility[]): ErrorCode | null =>
  can.includes('create_dialogue') ? null : 'not_allowed';

export const mayEdit = (can: readonly DialogueAbility[]): ErrorCode | null =>
  can.includes('edit') ? null : 'not_allowed';

/** Drafts exist only for their staff. */
export const maySee = (state: DialogueState, isStaff: boolean): boolean => state !== 'draft' || isStaff;

export function maySetState(can: ReadonlySet<RoomAbility>, from: DialogueState, to: DialogueState): ErrorCode | null {
  if (!can.has('set_state')) return 'not_allowed';
  return canChangeState(from, to) ? null : 'wrong_state';
}

/** Whether statements wait: the business of those who would look at them. */
export const mayHoldStatements = (can: ReadonlySet<RoomAbility>): ErrorCode | null =>
  can.has('moderate') ? null : 'not_allowed';

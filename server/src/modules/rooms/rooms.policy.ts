import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';

/** Whether somebody may make a projector link. */
export const mayShowScreen = (can: ReadonlySet<RoomAbility>): ErrorCode | null =>
  can.has('show_screen') ? null : 'not_allowed';

import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { applyFacts, emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import type { RoomFact } from '@polylogue/shared/rooms/facts';
import type { RoomState } from '@polylogue/shared/rooms/schemas';

/** What this tab holds of a room; `epoch` names the log its facts came from. */
export interface HeldRoom {
  readonly epoch: string | null;
  readonly state: RoomState | null;
}

export const nothingHeld: HeldRoom = { epoch: null, state: null };

/** What the server gives to one who comes in: the gap, or the whole. */
export interface CatchUp {
  readonly epoch: string;
  readonly facts: readonly RoomFact[] | null;
  readonly snapshot: RoomState | null;
}

/** The room after catching up; null when the pieces do not fit, and all must be asked for again. */
export function catchUp(held: HeldRoom, roomId: DialogueId, answer: CatchUp): HeldRoom | null {
  if (answer.snapshot !== null) return { epoch: answer.epoch, state: answer.snapshot };
  if (held.state !== null && held.epoch !== answer.epoch) return null;
  return applied(held.state ?? emptyRoom(roomId), answer.epoch, answer.facts ?? []);
}

/** The room after pushed facts; null when there is a gap, another epoch, or a fact of a newer server. */
export function applyPushed(held: HeldRoom, epoch: string, facts: readonly RoomFact[]): HeldRoom | null {
  if (held.state === null || held.epoch !== epoch) return null;
  return applied(held.state, epoch, facts);
}

function applied(state: RoomState, epoch: string, facts: readonly RoomFact[]): HeldRoom | null {
  try {
    return { epoch, state: applyFacts(state, facts) };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

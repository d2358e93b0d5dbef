import { z } from 'zod';
import { AgendaAction, AgendaItem } from '../agenda/schemas.js';
import { DialogueHeader } from '../dialogues/schemas.js';
import { AgendaItemId, DialogueId } from '../kernel/ids.js';
import { Instant } from '../kernel/time.js';
import { PollHall, PollView } from '../polls/schemas.js';
import { SpeakingState } from '../speaking/schemas.js';
import { StatementView } from '../statements/schemas.js';
import { ContributionView } from '../threads/schemas.js';

/** Everything the facts of a room add up to. Made only by `applyFact`, on the server and on each client alike. */
export const RoomState = z.object({
  roomId: DialogueId,
  /** The last fact in it; 0 is the empty room. */
  seq: z.int().nonnegative(),
  at: Instant.nullable(),
  /** Null only in a room without facts. */
  dialogue: DialogueHeader.nullable(),
  agenda: z.array(AgendaItem),
  currentItemId: AgendaItemId.nullable(),
  lastAction: AgendaAction.nullable(),
  speaking: SpeakingState,
  /** Published statements in the order of publication. */
  statements: z.array(StatementView),
  /** Staff only: statements that wait. Always empty for others. */
  held: z.array(StatementView),
  /** In the order of preparation; for others than staff only polls that were opened. */
  polls: z.array(PollView),
  /** Staff only: poll id -> its halls. Always empty for others. */
  pollHalls: z.record(z.string(), z.array(PollHall)),
  contributions: z.array(ContributionView),
});
export type RoomState = z.infer<typeof RoomState>;

/** A room's state with the epoch of its log: a client whose epoch differs throws its state away. */
export const RoomSnapshot = z.object({ epoch: z.uuid(), state: RoomState });
export type RoomSnapshot = z.infer<typeof RoomSnapshot>;

import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { useRoomState, useServerNow } from '../../../lib/live/hooks.js';
import { NothingRunning } from './nothing-running.js';
import { Programme } from './programme.js';
import { TimedItem } from './timed-item.js';

const HALF_A_MINUTE = 30_000;

/** The inside of a talk, of small groups, of a break. */
export function TimedItemPart({ item }: { readonly item: AgendaItem }) {
  return <TimedItem item={item} now={useServerNow()} />;
}

/** Between items. */
export function NothingRunningPart() {
  const room = useRoomState();
  const now = useServerNow(HALF_A_MINUTE);
  const dialogue = room?.dialogue ?? null;
  if (room === null || dialogue === null) return null;
  return (
    <NothingRunning dialogue={dialogue} agenda={room.agenda} now={now} hasStatements={room.statements.length > 0} />
  );
}

/** The whole programme. */
export function ProgrammePart() {
  const room = useRoomState();
  const now = useServerNow(HALF_A_MINUTE);
  return <Programme agenda={room?.agenda ?? []} currentItemId={room?.currentItemId ?? null} now={now} />;
}

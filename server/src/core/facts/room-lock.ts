import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { Tx } from '../database/transactions.js';

/**
 * Takes the head of the room's log until the transaction ends, so that changes of a room follow one another, and answers the
 * database's time under that lock (the transaction's own `now` may be older than a change it waited for). Throws for a room
 * without a log. Take it before any other row of the room: that order keeps transactions from waiting for each other in a circle.
 */
export async function lockRoom(tx: Tx, roomId: DialogueId): Promise<Date> {
  const locked: unknown[] = await tx.manager.query('SELECT 1 FROM room_log WHERE room_id = $1 FOR UPDATE', [roomId]);
  // A statement of its own: within the locking one the clock would be read before the wait.
  const rows: { now: Date }[] = await tx.manager.query('SELECT clock_timestamp() AS now');
  const now = rows[0]?.now;
  if (locked.length === 0 || now === undefined) throw new Error(`room ${roomId} has no log`);
  return now;
}

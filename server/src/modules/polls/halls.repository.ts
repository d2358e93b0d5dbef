import type { DialogueId, PollId, TownId } from '@polylogue/shared/kernel/ids';
import type { Marks } from '@polylogue/shared/polls/marks';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { BallotOpenRow } from './ballot-open.entity.js';
import { PollHallRow } from './poll-hall.entity.js';

/** Heads of halls and the ballots that come from there without a phone. Callers hold the poll's row alone. */
@Injectable()
export class HallsRepository {
  async find(tx: Tx, pollId: PollId, townId: TownId): Promise<PollHallRow | null> {
    return tx.manager.findOneBy(PollHallRow, { pollId, townId });
  }

  async all(tx: Tx, pollId: PollId): Promise<PollHallRow[]> {
    return tx.manager.find(PollHallRow, { where: { pollId }, order: { townId: 'ASC' } });
  }

  /** State and towns of the dialogue, which cannot change until the transaction ends. */
  async dialogue(tx: Tx, id: DialogueId): Promise<{ takesBallots: boolean; townIds: TownId[] } | null> {
    const rows: { takesBallots: boolean; townIds: TownId[] }[] = await tx.manager.query(
      `SELECT state IN ('open', 'live', 'written') AS "takesBallots", town_ids::text[] AS "townIds"
         FROM dialogue WHERE id = $1 FOR SHARE`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** False where more ballots came from the hall than it would have heads: nothing is written then. */
  async setHeads(tx: Tx, pollId: PollId, townId: TownId, heads: number): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `INSERT INTO poll_hall AS hall (poll_id, town_id, heads) VALUES ($1, $2, $3)
       ON CONFLICT (poll_id, town_id) DO UPDATE SET heads = excluded.heads
         WHERE hall.assisted + hall.paper <= excluded.heads RETURNING 1`,
      [pollId, townId, heads],
    );
    return rows.length > 0;
  }

  /**
   * Adds ballots to what came from a hall (or takes confirmed paper off), if its heads allow it: one statement, so that two at once
   * never exceed them; the row's own rule stands behind it. Answers the assisted ones, null where nothing was written.
   */
  async add(
    tx: Tx,
    hall: { pollId: PollId; townId: TownId },
    { assisted = 0, paper = 0 }: { assisted?: number; paper?: number },
  ): Promise<number | null> {
    const [rows]: [{ assisted: number }[], number] = await tx.manager.query(
      `UPDATE poll_hall SET assisted = assisted + $3, paper = paper + $4
        WHERE poll_id = $1 AND town_id = $2 AND assisted + paper + $3 + $4 <= heads RETURNING assisted`,
      [hall.pollId, hall.townId, assisted, paper],
    );
    return rows[0]?.assisted ?? null;
  }

  async insertAssisted(tx: Tx, ballot: { pollId: PollId; townId: TownId; slot: Buffer; marks: Marks }): Promise<void> {
    await tx.manager.insert(BallotOpenRow, { ...ballot, lang: null, source: 'assisted', revision: 1, keys: [] });
  }
}

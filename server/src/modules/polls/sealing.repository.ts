import type { DialogueId, ParticipantId, PollId, QuestionId, TownId } from '@polylogue/shared/kernel/ids';
import type { Marks } from '@polylogue/shared/polls/marks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { inElectorate } from './electorate.sql.js';
import type { PlacedBallot } from './domain/repeat-marks.js';
import type { PlacedGroup } from './domain/sealed-cells.js';

/** A ballot that is not sealed yet. */
export interface OpenBallot {
  readonly slot: Buffer;
  readonly marks: Marks;
  readonly townId: TownId | null;
  readonly lang: string | null;
  readonly source: 'online' | 'assisted';
}

/** A ballot as it stays. */
export interface SealedBallot {
  readonly tag: Buffer;
  readonly marks: Marks;
  readonly isRepeat: boolean;
}

/** Rows of one INSERT: its parameters stay within some megabytes. */
const ROWS_AT_ONCE = 2000;

/** What the close of a poll reads and writes. Callers hold the poll's row alone. */
@Injectable()
export class SealingRepository {
  constructor(private readonly dataSource: DataSource) {}

  async openBallots(tx: Tx, pollId: PollId): Promise<OpenBallot[]> {
    return tx.manager.query(
      'SELECT slot, marks, town_id AS "townId", lang, source FROM ballot_open WHERE poll_id = $1',
      [pollId],
    );
  }

  /** Open-hand ballots with whose they are. */
  async handBallots(tx: Tx, pollId: PollId): Promise<{ participantId: ParticipantId; marks: Marks }[]> {
    return tx.manager.query('SELECT participant_id AS "participantId", marks FROM ballot WHERE poll_id = $1', [pollId]);
  }

  /** Alike open-hand ballots by town (as it was when they voted) and language. */
  async handGroups(tx: Tx, pollId: PollId): Promise<PlacedGroup[]> {
    return tx.manager.query(
      `SELECT b.marks, b.town_id AS "townId", person.lang, count(*)::int AS count
         FROM ballot b LEFT JOIN participant person ON person.id = b.participant_id
        WHERE b.poll_id = $1 GROUP BY 1, 2, 3`,
      [pollId],
    );
  }

  /** Everybody who is or was in a dialogue. */
  async people(tx: Tx, dialogueId: DialogueId): Promise<ParticipantId[]> {
    const rows: { id: ParticipantId }[] = await tx.manager.query('SELECT id FROM participant WHERE dialogue_id = $1', [
      dialogueId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Rolls of polls with the same question of the bank are written one after the other, so that each sees those before it. */
  async lockBankQuestion(tx: Tx, questionId: QuestionId): Promise<void> {
    await tx.manager.query("SELECT pg_advisory_xact_lock(hashtextextended('bank ' || $1, 0))", [questionId]);
  }

  /**
   * Writes who could vote and who did, in the order of ids: all who are in the electorate now, and whoever voted, though they have
   * left or moved since. Notes who voted in an earlier poll with the same question of the bank, by id or by account. Answers how many
   * they are.
   */
  async writeRoll(tx: Tx, pollId: PollId, voted: readonly ParticipantId[]): Promise<number> {
    const rows: { people: number }[] = await tx.manager.query(
      `WITH earlier AS MATERIALIZED (
         SELECT person.id, person.account_id
           FROM poll now JOIN poll before ON before.bank_question_id = now.bank_question_id
            AND before.bank_version = now.bank_version AND before.id <> now.id AND before.state IN ('closed', 'revealed')
           JOIN poll_roll roll ON roll.poll_id = before.id AND roll.voted
           JOIN participant person ON person.id = roll.participant_id
          WHERE now.id = $1
       ), roll AS (
         INSERT INTO poll_roll (poll_id, participant_id, voted, is_repeat)
         SELECT poll.id, person.id, person.id = ANY ($2::uuid[]),
                person.id = ANY ($2::uuid[]) AND coalesce(person.id IN (SELECT id FROM earlier)
                  OR person.account_id IN (SELECT account_id FROM earlier WHERE account_id IS NOT NULL), false)
           FROM poll JOIN participant person ON person.dialogue_id = poll.dialogue_id
          WHERE poll.id = $1
            AND (person.id = ANY ($2::uuid[]) OR (person.left_at IS NULL AND ${inElectorate('poll', 'person')}))
          ORDER BY person.id
         RETURNING 1
       ) SELECT count(*)::int AS people FROM roll`,
      [pollId, voted],
    );
    return rows[0]?.people ?? 0;
  }

  /** Heads and confirmed paper ballots of all halls. */
  async halls(tx: Tx, pollId: PollId): Promise<{ heads: number; paper: number }> {
    const rows: { heads: number; paper: number }[] = await tx.manager.query(
      'SELECT coalesce(sum(heads), 0)::int AS heads, coalesce(sum(paper), 0)::int AS paper FROM poll_hall WHERE poll_id = $1',
      [pollId],
    );
    return rows[0] ?? { heads: 0, paper: 0 };
  }

  /** People on the frozen roll who voted, and in an earlier poll with the same question of the bank. */
  async repeaters(tx: Tx, pollId: PollId): Promise<ParticipantId[]> {
    const rows: { id: ParticipantId }[] = await tx.manager.query(
      'SELECT participant_id AS id FROM poll_roll WHERE poll_id = $1 AND voted AND is_repeat',
      [pollId],
    );
    return rows.map(({ id }) => id);
  }

  /** Open-hand ballots of such people. */
  async handRepeats(tx: Tx, pollId: PollId): Promise<PlacedBallot[]> {
    return tx.manager.query(
      `SELECT b.participant_id AS key, b.marks, b.town_id AS "townId", true AS "isRepeat"
         FROM ballot b JOIN poll_roll roll ON roll.poll_id = b.poll_id AND roll.participant_id = b.participant_id
        WHERE b.poll_id = $1 AND roll.voted AND roll.is_repeat`,
      [pollId],
    );
  }

  /** In the order given. */
  async writeSealed(tx: Tx, pollId: PollId, ballots: readonly SealedBallot[]): Promise<void> {
    for (let from = 0; from < ballots.length; from += ROWS_AT_ONCE) {
      const rows = ballots.slice(from, from + ROWS_AT_ONCE);
      await tx.manager.query(
        `INSERT INTO ballot_sealed (poll_id, tag, marks, is_repeat)
         SELECT $1, sealed.* FROM unnest($2::bytea[], $3::jsonb[], $4::boolean[]) AS sealed`,
        [
          pollId,
          rows.map(({ tag }) => tag),
          rows.map(({ marks }) => JSON.stringify(marks)),
          rows.map((it) => it.isRepeat),
        ],
      );
    }
  }

  async deleteOpen(tx: Tx, pollId: PollId): Promise<void> {
    await tx.manager.query('DELETE FROM ballot_open WHERE poll_id = $1', [pollId]);
  }

  /** Ballots nobody can be found for, and the roll, of a poll that is given up. */
  async deleteSealed(tx: Tx, pollId: PollId): Promise<void> {
    await tx.manager.query('DELETE FROM ballot_sealed WHERE poll_id = $1', [pollId]);
    await tx.manager.query('DELETE FROM poll_roll WHERE poll_id = $1', [pollId]);
  }

  /** Takes deleted open ballots and keys out of the files too, as far as no older transaction still sees them. */
  async vacuum(): Promise<void> {
    await this.dataSource.query('VACUUM ballot_open, poll_key');
  }
}

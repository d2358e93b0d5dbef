import type { DialogueId, ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';

/** Last votes of an earlier conversation. */
export interface ImportedCell {
  readonly statementId: StatementId;
  readonly participantId: ParticipantId;
  readonly value: VoteValue;
}

/** A vote of an earlier conversation, with the time at which it was given. */
export interface ImportedVote extends ImportedCell {
  /** It matters to the person. */
  readonly isImportant: boolean;
  readonly at: Date;
}

/** Where the last votes as they are told differ from the last events. */
export interface DifferingCells {
  readonly count: number;
  readonly first: { readonly statementId: StatementId; readonly participantId: ParticipantId } | null;
}

const DIFFERING = `
  SELECT coalesce(told.statement_id, vote.statement_id) AS statement_id,
         coalesce(told.participant_id, vote.participant_id) AS participant_id, told.value
    FROM imported_cell told
    FULL JOIN (SELECT statement_id, participant_id, value FROM statement_vote
                WHERE statement_id IN (SELECT id FROM statement WHERE dialogue_id = $1)) vote
      ON vote.statement_id = told.statement_id AND vote.participant_id = told.participant_id
   WHERE vote.value IS DISTINCT FROM told.value`;

/** Votes of earlier conversations, millions of them: columns at a time instead of rows, and nothing is asked of the room. */
@Injectable()
export class ImportedVotesRepository {
  /** Appends events in the order given. */
  async addEvents(tx: Tx, dialogueId: DialogueId, votes: readonly ImportedVote[]): Promise<void> {
    await tx.manager.query(
      `INSERT INTO statement_vote_event (dialogue_id, statement_id, participant_id, value, is_important, at)
       SELECT $1, statement_id, participant_id, value, is_important, at
         FROM unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::boolean[], $6::timestamptz[])
              WITH ORDINALITY AS vote(statement_id, participant_id, value, is_important, at, place) ORDER BY place`,
      [
        dialogueId,
        ...columnsOf(votes),
        votes.map(({ isImportant }) => isImportant),
        votes.map(({ at }) => at.toISOString()),
      ],
    );
  }

  /** The last event of each person on each statement becomes their vote. */
  async settle(tx: Tx, dialogueId: DialogueId): Promise<void> {
    await tx.manager.query(
      `INSERT INTO statement_vote (statement_id, participant_id, dialogue_id, town_id, value, is_important, revision, keys, at)
       SELECT DISTINCT ON (statement_id, participant_id) statement_id, participant_id, dialogue_id, NULL, value, is_important,
              count(*) OVER (PARTITION BY statement_id, participant_id), '{}', at
         FROM statement_vote_event WHERE dialogue_id = $1 ORDER BY statement_id, participant_id, seq DESC`,
      [dialogueId],
    );
  }

  /** The last votes as they are told beside the events: held until the transaction ends. */
  async addCells(tx: Tx, cells: readonly ImportedCell[]): Promise<void> {
    await tx.manager.query(
      `CREATE TEMPORARY TABLE IF NOT EXISTS imported_cell (statement_id uuid, participant_id uuid, value smallint) ON COMMIT DROP`,
    );
    await tx.manager.query(
      `INSERT INTO imported_cell SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[])`,
      columnsOf(cells),
    );
  }

  /** What `addCells` told differs from the last events. */
  async differing(tx: Tx, dialogueId: DialogueId): Promise<DifferingCells> {
    const rows: { count: number; statementId: StatementId; participantId: ParticipantId }[] = await tx.manager.query(
      `SELECT (count(*) OVER ())::int AS count, statement_id AS "statementId", participant_id AS "participantId"
         FROM (${DIFFERING}) AS differing LIMIT 1`,
      [dialogueId],
    );
    return { count: rows[0]?.count ?? 0, first: rows[0] ?? null };
  }

  /** Where they differ, the last votes are those that were told. The events stay. */
  async follow(tx: Tx, dialogueId: DialogueId, at: Date): Promise<void> {
    await tx.manager.query(
      `DELETE FROM statement_vote vote USING (${DIFFERING}) AS differing
        WHERE differing.value IS NULL AND vote.statement_id = differing.statement_id AND vote.participant_id = differing.participant_id`,
      [dialogueId],
    );
    await tx.manager.query(
      `INSERT INTO statement_vote (statement_id, participant_id, dialogue_id, town_id, value, revision, keys, at)
       SELECT statement_id, participant_id, $1, NULL, value, 1, '{}', $2 FROM (${DIFFERING}) AS differing
       ON CONFLICT (statement_id, participant_id) DO UPDATE SET value = excluded.value`,
      [dialogueId, at],
    );
  }
}

const columnsOf = (cells: readonly ImportedCell[]): unknown[] => [
  cells.map(({ statementId }) => statementId),
  cells.map(({ participantId }) => participantId),
  cells.map(({ value }) => value),
];

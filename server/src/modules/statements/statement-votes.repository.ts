import type { DialogueId, ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import type { Breakdown } from '@polylogue/shared/opinions/breakdown';
import { NO_TOWN } from '@polylogue/shared/polls/no-town';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { KEYS_KEPT, type KeyedRow } from '../../core/database/write-batcher.js';
import { StatementVoteRow } from './statement-vote.entity.js';

/** One vote on its way. `voter` and `target` name its row. */
export interface VoteWrite extends KeyedRow {
  readonly voter: ParticipantId;
  readonly target: StatementId;
  readonly roomId: DialogueId;
  readonly value: VoteValue;
  readonly isImportant: boolean;
  /** That of the words it is on; null: not said. */
  readonly edition: number | null;
}

/** What became of it: stored, or why not. */
export type VoteOutcome =
  | {
      readonly fault: null;
      readonly value: VoteValue;
      readonly isImportant: boolean;
      readonly revision: number;
      readonly lastKey: string;
    }
  | { readonly fault: 'not_allowed' | 'not_found' | 'room_not_open' | 'statement_not_open' | 'statement_changed' };

type RawOutcome = { voter: string; target: string } & VoteOutcome;

/** Votes counted for a statement. `version` grows with every change. */
export interface VoteCounts {
  readonly id: StatementId;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  /** People of these to whom it matters. */
  readonly important: number;
  readonly version: number;
}

export interface TownVoteCounts extends Omit<VoteCounts, 'version'> {
  readonly townId: string | null;
}

/** Votes on a statement of the voters with one key. */
export interface KeyedVoteCounts extends Omit<VoteCounts, 'version'> {
  readonly key: string;
}

/** The town is that of the vote; language and role are those of the person now. */
const VOTER_KEYS: Readonly<Record<Breakdown, string>> = {
  town: 'v.town_id::text',
  lang: 'person.lang',
  role: 'person.role',
};

const COUNTS = `count(*) FILTER (WHERE value = 1)::int AS agree, count(*) FILTER (WHERE value = -1)::int AS disagree,
  count(*) FILTER (WHERE value = 0)::int AS pass, count(*) FILTER (WHERE is_important)::int AS important`;

/**
 * A batch of votes in one statement of SQL, because a commit a vote is what slows others down. In this order: the dialogues are
 * locked for sharing (a change of state waits for us, or we see it), then the statements (hiding waits, or we see it), in the order
 * of their ids so that no two batches wait for each other; whoever is not an active participant of that dialogue is refused; the
 * rest is stored under the unique key, unless staff have changed the words it is on. A key among the row's last ones is a retry: it changes nothing and is answered what is stored.
 * What was stored now, and only that, has this batch's time, and is an event of its own.
 */
const STORE = `
WITH sent AS MATERIALIZED (
  SELECT room_id, target, voter, value, is_important, edition, key || keys_before::bigint[] AS keys
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::smallint[], $5::boolean[], $6::int[], $7::bigint[], $8::text[])
      AS t(room_id, target, voter, value, is_important, edition, key, keys_before)
), room AS MATERIALIZED (
  SELECT id, state FROM dialogue WHERE id IN (SELECT room_id FROM sent) ORDER BY id FOR SHARE
), claim AS MATERIALIZED (
  SELECT s.id, s.dialogue_id, s.state, s.edition FROM statement s
   WHERE s.id IN (SELECT target FROM sent) AND s.dialogue_id IN (SELECT id FROM room) ORDER BY s.id FOR SHARE OF s
), checked AS MATERIALIZED (
  SELECT sent.*, person.town_id,
         CASE WHEN person.id IS NULL OR person.left_at IS NOT NULL THEN 'not_allowed'
              WHEN claim.id IS NULL THEN 'not_found'
              WHEN room.state NOT IN ('open', 'live', 'written') THEN 'room_not_open'
              WHEN claim.state <> 'published' THEN 'statement_not_open'
              WHEN claim.edition <> sent.edition THEN 'statement_changed' END AS fault,
         clock_timestamp() AS at
    FROM sent
    LEFT JOIN room ON room.id = sent.room_id
    LEFT JOIN claim ON claim.id = sent.target AND claim.dialogue_id = sent.room_id
    LEFT JOIN participant person ON person.id = sent.voter AND person.dialogue_id = sent.room_id
), stored AS (
  INSERT INTO statement_vote AS vote (statement_id, participant_id, dialogue_id, town_id, value, is_important, revision, keys, at)
  SELECT target, voter, room_id, town_id, value, is_important, 1, keys, at FROM checked WHERE fault IS NULL ORDER BY target, voter
  ON CONFLICT (statement_id, participant_id) DO UPDATE SET
    value = CASE WHEN excluded.keys[1] = ANY (vote.keys) THEN vote.value ELSE excluded.value END,
    is_important = CASE WHEN excluded.keys[1] = ANY (vote.keys) THEN vote.is_important ELSE excluded.is_important END,
    town_id = CASE WHEN excluded.keys[1] = ANY (vote.keys) THEN vote.town_id ELSE excluded.town_id END,
    revision = vote.revision + CASE WHEN excluded.keys[1] = ANY (vote.keys) THEN 0 ELSE 1 END,
    keys = CASE WHEN excluded.keys[1] = ANY (vote.keys) THEN vote.keys ELSE (excluded.keys || vote.keys)[1:${KEYS_KEPT}] END,
    at = CASE WHEN excluded.keys[1] = ANY (vote.keys) THEN vote.at ELSE excluded.at END
  RETURNING statement_id, participant_id, dialogue_id, value, is_important, revision, keys[1] AS last_key, at
), logged AS (
  INSERT INTO statement_vote_event (dialogue_id, statement_id, participant_id, value, is_important, at)
  SELECT stored.dialogue_id, stored.statement_id, stored.participant_id, stored.value, stored.is_important, stored.at
    FROM stored JOIN checked ON checked.target = stored.statement_id AND checked.voter = stored.participant_id AND checked.at = stored.at
)
SELECT checked.voter, checked.target, checked.fault, stored.value, stored.is_important AS "isImportant", stored.revision,
       stored.last_key AS "lastKey"
  FROM checked LEFT JOIN stored ON stored.statement_id = checked.target AND stored.participant_id = checked.voter`;

/** Votes on statements. */
@Injectable()
export class StatementVotesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Committed when it resolves. */
  async store(writes: readonly VoteWrite[]): Promise<RawOutcome[]> {
    return this.dataSource.query(STORE, [
      writes.map((it) => it.roomId),
      writes.map((it) => it.target),
      writes.map((it) => it.voter),
      writes.map((it) => it.value),
      writes.map((it) => it.isImportant),
      writes.map((it) => it.edition),
      writes.map((it) => it.key),
      writes.map((it) => `{${it.keysBefore.join()}}`),
    ]);
  }

  /** Counts of published statements, from committed rows. */
  async counts(dialogueId: DialogueId, ids: readonly string[] | 'all'): Promise<VoteCounts[]> {
    return this.dataSource.query(
      `SELECT s.id, ${COUNTS}, coalesce(sum(revision), 0)::int AS version
         FROM statement s LEFT JOIN statement_vote v ON v.statement_id = s.id
        WHERE s.dialogue_id = $1 AND s.state = 'published' AND ($2::uuid[] IS NULL OR s.id = ANY ($2)) GROUP BY s.id`,
      [dialogueId, ids === 'all' ? null : ids],
    );
  }

  async countsByTown(ids: readonly StatementId[]): Promise<TownVoteCounts[]> {
    return this.dataSource.query(
      `SELECT statement_id AS id, town_id AS "townId", ${COUNTS} FROM statement_vote WHERE statement_id = ANY ($1) GROUP BY 1, 2 ORDER BY 1, 2`,
      [ids],
    );
  }

  /** Votes on the published statements of a dialogue by what the voters are told apart by (`none`: nothing), in the order of statements and keys. */
  async countsBy(dialogueId: DialogueId, by: Breakdown): Promise<KeyedVoteCounts[]> {
    return this.dataSource.query(
      `SELECT s.id, coalesce(${VOTER_KEYS[by]}, $2) AS key, ${COUNTS}
         FROM statement s
         JOIN statement_vote v ON v.statement_id = s.id
         JOIN participant person ON person.id = v.participant_id
        WHERE s.dialogue_id = $1 AND s.state = 'published' GROUP BY s.number, s.id, 2 ORDER BY s.number, 2`,
      [dialogueId, NO_TOWN],
    );
  }

  /** A person's votes on statements that everybody sees. */
  async own(
    dialogueId: DialogueId,
    participantId: ParticipantId,
  ): Promise<{ id: StatementId; value: VoteValue; isImportant: boolean; text: string; at: Date }[]> {
    return this.dataSource.query(
      `SELECT s.id, v.value, v.is_important AS "isImportant", s.text, v.at FROM statement_vote v JOIN statement s ON s.id = v.statement_id
        WHERE v.participant_id = $2 AND v.dialogue_id = $1 AND s.state = 'published' ORDER BY v.at`,
      [dialogueId, participantId],
    );
  }

  /** Votes as they are (seeds), each with its event; those there are stay. */
  async seed(tx: Tx, rows: readonly Omit<StatementVoteRow, 'revision' | 'keys' | 'at'>[]): Promise<void> {
    await tx.manager.query(
      `WITH stored AS (
         INSERT INTO statement_vote (statement_id, participant_id, dialogue_id, town_id, value, is_important, revision, keys, at)
         SELECT *, 1, '{}', now() FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[], $6::boolean[])
         ON CONFLICT DO NOTHING RETURNING dialogue_id, statement_id, participant_id, value, is_important, at
       )
       INSERT INTO statement_vote_event (dialogue_id, statement_id, participant_id, value, is_important, at) SELECT * FROM stored`,
      [
        rows.map(({ statementId }) => statementId),
        rows.map(({ participantId }) => participantId),
        rows.map(({ dialogueId }) => dialogueId),
        rows.map(({ townId }) => townId),
        rows.map(({ value }) => value),
        rows.map(({ isImportant }) => isImportant),
      ],
    );
  }
}

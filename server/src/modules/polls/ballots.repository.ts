import type { LocalText } from '@polylogue/shared/kernel/locale';
import type { DialogueId, ParticipantId, PollId, PollOptionId, TownId } from '@polylogue/shared/kernel/ids';
import type { BallotGroup, BallotRule } from '@polylogue/shared/polls/polls.rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { BallotRow } from './ballot.entity.js';

/** One ballot on its way. `voter` and `target` name its row. */
export interface BallotWrite {
  readonly voter: ParticipantId;
  readonly target: PollId;
  readonly roomId: DialogueId;
  /** Valid by the poll's rule, in the order of its options. */
  readonly choices: readonly PollOptionId[];
  /** Hash of the sender's idempotency key. */
  readonly key: string;
}

/** What became of it: stored, or why not. */
export type BallotOutcome =
  | {
      readonly fault: null;
      readonly choices: readonly PollOptionId[];
      readonly revision: number;
      readonly lastKey: string;
    }
  | { readonly fault: 'not_allowed' | 'not_found' | 'poll_not_open' };

type RawOutcome = { voter: string; target: string } & BallotOutcome;

/** The rule of a frozen poll, and whose it is. */
export interface FrozenPoll extends BallotRule {
  readonly dialogueId: DialogueId;
  readonly optionIds: readonly PollOptionId[];
}

/**
 * A batch of ballots in one statement of SQL, because a commit a ballot is what slows others down. The dialogues are locked for
 * sharing (closing one waits for us, or we see it), then the polls, in the order of their ids: closing takes the row alone, so it waits for us and counts our ballots, or we see that it is closed.
 * Whoever is not an active participant of the poll's dialogue is refused. A key among the row's last ones is a retry: it changes
 * nothing and is answered what is stored. Choices come as JSON, because an array of arrays must be rectangular.
 */
const STORE = `
WITH sent AS MATERIALIZED (
  SELECT t.room_id, t.target, t.voter, t.key,
         ARRAY(SELECT jsonb_array_elements_text(t.choices))::uuid[] AS choices
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::jsonb[]) AS t(room_id, target, voter, key, choices)
), room AS MATERIALIZED (
  SELECT id, state FROM dialogue WHERE id IN (SELECT room_id FROM sent) ORDER BY id FOR SHARE
), claim AS MATERIALIZED (
  SELECT id, dialogue_id, state FROM poll
   WHERE id IN (SELECT target FROM sent) AND dialogue_id IN (SELECT id FROM room) ORDER BY id FOR SHARE
), checked AS MATERIALIZED (
  SELECT sent.*, person.town_id,
         CASE WHEN person.id IS NULL OR person.left_at IS NOT NULL THEN 'not_allowed'
              WHEN claim.id IS NULL OR claim.state = 'prepared' THEN 'not_found'
              WHEN claim.state <> 'open' OR room.state NOT IN ('open', 'live', 'written') THEN 'poll_not_open' END AS fault
    FROM sent
    LEFT JOIN room ON room.id = sent.room_id
    LEFT JOIN claim ON claim.id = sent.target AND claim.dialogue_id = sent.room_id
    LEFT JOIN participant person ON person.id = sent.voter AND person.dialogue_id = sent.room_id
), stored AS (
  INSERT INTO ballot AS cast_before (poll_id, participant_id, town_id, choices, revision, keys, at)
  SELECT target, voter, town_id, choices, 1, ARRAY[key], clock_timestamp() FROM checked WHERE fault IS NULL ORDER BY target, voter
  ON CONFLICT (poll_id, participant_id) DO UPDATE SET
    choices = CASE WHEN excluded.keys[1] = ANY (cast_before.keys) THEN cast_before.choices ELSE excluded.choices END,
    town_id = CASE WHEN excluded.keys[1] = ANY (cast_before.keys) THEN cast_before.town_id ELSE excluded.town_id END,
    revision = cast_before.revision + CASE WHEN excluded.keys[1] = ANY (cast_before.keys) THEN 0 ELSE 1 END,
    keys = CASE WHEN excluded.keys[1] = ANY (cast_before.keys) THEN cast_before.keys ELSE (excluded.keys || cast_before.keys)[1:4] END,
    at = CASE WHEN excluded.keys[1] = ANY (cast_before.keys) THEN cast_before.at ELSE excluded.at END
  RETURNING poll_id, participant_id, choices, revision, keys[1] AS last_key
)
SELECT checked.voter, checked.target, checked.fault, stored.choices, stored.revision, stored.last_key AS "lastKey"
  FROM checked LEFT JOIN stored ON stored.poll_id = checked.target AND stored.participant_id = checked.voter`;

/** Ballots of open-hand polls. */
@Injectable()
export class BallotsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Committed when it resolves. */
  async store(writes: readonly BallotWrite[]): Promise<RawOutcome[]> {
    return this.dataSource.query(STORE, [
      writes.map((it) => it.roomId),
      writes.map((it) => it.target),
      writes.map((it) => it.voter),
      writes.map((it) => it.key),
      writes.map((it) => JSON.stringify(it.choices)),
    ]);
  }

  /** What a ballot is checked against; null before the poll was opened: until then its options may change. */
  async rule(id: PollId): Promise<FrozenPoll | null> {
    const rows: FrozenPoll[] = await this.dataSource.query(
      `SELECT poll.dialogue_id AS "dialogueId", poll.min, poll.max, array_agg(o.id::text ORDER BY o.position) AS "optionIds"
         FROM poll JOIN poll_option o ON o.poll_id = poll.id WHERE poll.id = $1 AND poll.state <> 'prepared' GROUP BY poll.id`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** How many have answered the open polls of a room; `version` grows with every ballot. No count by option is ever read here. */
  async answered(
    dialogueId: DialogueId,
    ids: readonly string[] | 'all',
  ): Promise<{ id: PollId; answered: number; version: number }[]> {
    return this.dataSource.query(
      `SELECT poll.id, count(b.participant_id)::int AS answered, coalesce(sum(b.revision), 0)::int AS version
         FROM poll LEFT JOIN ballot b ON b.poll_id = poll.id
        WHERE poll.dialogue_id = $1 AND poll.state = 'open' AND ($2::uuid[] IS NULL OR poll.id = ANY ($2)) GROUP BY poll.id`,
      [dialogueId, ids === 'all' ? null : ids],
    );
  }

  /** Alike ballots of a poll, counted. A statement of its own after the lock: its snapshot has every ballot the lock waited for. */
  async groups(tx: Tx, pollId: PollId): Promise<BallotGroup[]> {
    return tx.manager.query(
      `SELECT town_id AS "townId", choices, count(*)::int AS people FROM ballot WHERE poll_id = $1 GROUP BY 1, 2`,
      [pollId],
    );
  }

  /** A person's ballots with the words they answered. */
  async own(
    dialogueId: DialogueId,
    participantId: ParticipantId,
  ): Promise<{ pollId: PollId; choices: PollOptionId[]; question: LocalText; chosen: LocalText[]; at: Date }[]> {
    return this.dataSource.query(
      `SELECT b.poll_id AS "pollId", b.choices::text[] AS choices, poll.question, b.at,
              (SELECT coalesce(jsonb_agg(o.text ORDER BY o.position), '[]') FROM poll_option o WHERE o.id = ANY (b.choices)) AS chosen
         FROM ballot b JOIN poll ON poll.id = b.poll_id
        WHERE b.participant_id = $2 AND poll.dialogue_id = $1 AND poll.state <> 'withdrawn' ORDER BY b.at`,
      [dialogueId, participantId],
    );
  }

  /** Ballots as they are (seeds); those there are stay. */
  async seed(
    tx: Tx,
    rows: readonly { pollId: PollId; participantId: ParticipantId; townId: TownId | null; choices: PollOptionId[] }[],
  ): Promise<void> {
    for (let from = 0; from < rows.length; from += 1000) {
      const values = rows.slice(from, from + 1000).map((row) => ({ ...row, revision: 1, keys: [] }));
      await tx.manager.createQueryBuilder().insert().into(BallotRow).values(values).orIgnore().execute();
    }
  }
}

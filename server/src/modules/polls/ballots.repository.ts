import type { LocalText } from '@polylogue/shared/kernel/locale';
import type { DialogueId, ParticipantId, PollId } from '@polylogue/shared/kernel/ids';
import type { BallotRule } from '@polylogue/shared/polls/ballot.rules';
import type { Marks } from '@polylogue/shared/polls/marks';
import { GRACE_SECONDS, type PollSecrecy } from '@polylogue/shared/polls/schemas';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { KEYS_KEPT, type KeyedRow } from '../../core/database/write-batcher.js';
import { inElectorate } from './electorate.sql.js';
import { passGate } from './poll-gate.sql.js';

/** One ballot on its way. `voter` and `target` name its row. */
export interface BallotWrite extends KeyedRow {
  readonly voter: ParticipantId;
  readonly target: PollId;
  readonly roomId: DialogueId;
  /** Of a confidential poll that has its key; else null. */
  readonly slot: Buffer | null;
  /** Valid by the poll's rule, written the canonical way. */
  readonly marks: Marks;
}

/** Why a ballot that is valid in itself was not stored. */
export type BallotRefusal =
  | 'not_allowed'
  | 'not_found'
  | 'poll_not_open'
  | 'ballot_too_late'
  | 'not_in_electorate'
  | 'town_not_open';

/** What became of it: stored, or why not. */
export type BallotOutcome =
  | { readonly fault: null; readonly marks: Marks; readonly revision: number; readonly lastKey: string }
  | { readonly fault: BallotRefusal };

type RawOutcome = { voter: string; target: string } & BallotOutcome;

/** The rule of a frozen poll, and whose it is. */
export interface FrozenPoll extends BallotRule {
  readonly dialogueId: DialogueId;
  readonly secrecy: PollSecrecy;
}

/** On conflict: a key among the row's last ones is a retry and changes nothing. `town` and the like follow the marks. */
const unlessRetry = (columns: readonly string[]): string => {
  const isRetry = 'excluded.keys[1] = ANY (cast_before.keys)';
  const kept = columns.map((it) => `${it} = CASE WHEN ${isRetry} THEN cast_before.${it} ELSE excluded.${it} END`);
  return [
    ...kept,
    `revision = cast_before.revision + CASE WHEN ${isRetry} THEN 0 ELSE 1 END`,
    `keys = CASE WHEN ${isRetry} THEN cast_before.keys ELSE (excluded.keys || cast_before.keys)[1:${KEYS_KEPT}] END`,
  ].join(', ');
};

/**
 * A batch of ballots in one statement of SQL, because a commit a ballot is what slows others down. The dialogues are locked for
 * sharing (closing one waits for us, or we see it), then the polls, in the order of their ids: closing takes the row alone, so it
 * waits for us and counts our ballots, or we see that it is closed. The time is read after the lock and by the database's clock.
 * Before that each passes the poll's gate (see poll-gate.sql): without it a stream of sharers could keep the close waiting for ever.
 * Whoever is not an active participant of the poll's dialogue is refused. A key among the row's last ones is a retry: it is
 * answered what is stored. Of a confidential ballot only the slot is written; person and slot meet in this statement alone.
 */
const STORE = `
WITH sent AS MATERIALIZED (
  SELECT room_id, target, voter, slot, key || keys_before::bigint[] AS keys, marks
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[], $5::bigint[], $6::text[], $7::jsonb[])
      AS t(room_id, target, voter, slot, key, keys_before, marks)
), gate AS MATERIALIZED (
  SELECT id, ${passGate('id')} FROM (SELECT DISTINCT target AS id FROM sent ORDER BY 1) polls
), room AS MATERIALIZED (
  SELECT id, state FROM dialogue
   WHERE (SELECT count(*) FROM gate) > 0 AND id IN (SELECT room_id FROM sent) ORDER BY id FOR SHARE
), claim AS MATERIALIZED (
  SELECT id, dialogue_id, state, secrecy, electorate, open_town_ids, ends_at + interval '${GRACE_SECONDS} s' AS until FROM poll
   WHERE id IN (SELECT target FROM sent) AND dialogue_id IN (SELECT id FROM room) ORDER BY id FOR SHARE
), checked AS MATERIALIZED (
  SELECT sent.*, claim.secrecy, person.town_id, person.lang,
         CASE WHEN person.id IS NULL OR person.left_at IS NOT NULL THEN 'not_allowed'
              WHEN claim.id IS NULL OR claim.state = 'prepared' THEN 'not_found'
              WHEN claim.state IN ('closed', 'revealed') THEN 'ballot_too_late'
              WHEN claim.state <> 'open' OR room.state NOT IN ('open', 'live', 'written') THEN 'poll_not_open'
              WHEN clock_timestamp() > claim.until THEN 'ballot_too_late'
              WHEN NOT ${inElectorate('claim', 'person')} THEN 'not_in_electorate'
              WHEN claim.open_town_ids IS NOT NULL AND NOT coalesce(person.town_id = ANY (claim.open_town_ids), false)
                THEN 'town_not_open'
              -- The key was gone when the slot was to be made: the poll was closed a moment ago.
              WHEN claim.secrecy = 'confidential' AND sent.slot IS NULL THEN 'ballot_too_late' END AS fault
    FROM sent
    LEFT JOIN room ON room.id = sent.room_id
    LEFT JOIN claim ON claim.id = sent.target AND claim.dialogue_id = sent.room_id
    LEFT JOIN participant person ON person.id = sent.voter AND person.dialogue_id = sent.room_id
), by_hand AS (
  INSERT INTO ballot AS cast_before (poll_id, participant_id, town_id, marks, revision, keys, at)
  SELECT target, voter, town_id, marks, 1, keys, clock_timestamp() FROM checked
   WHERE fault IS NULL AND secrecy = 'open_hand' ORDER BY target, voter
  ON CONFLICT (poll_id, participant_id) DO UPDATE SET ${unlessRetry(['marks', 'town_id', 'at'])}
  RETURNING poll_id, participant_id, marks, revision, keys[1] AS last_key
), by_slot AS (
  INSERT INTO ballot_open AS cast_before (poll_id, slot, marks, town_id, lang, source, revision, keys)
  SELECT target, slot, marks, town_id, lang, 'online', 1, keys FROM checked
   WHERE fault IS NULL AND secrecy = 'confidential' ORDER BY target, slot
  ON CONFLICT (poll_id, slot) DO UPDATE SET ${unlessRetry(['marks', 'town_id', 'lang'])}
  RETURNING poll_id, slot, marks, revision, keys[1] AS last_key
)
SELECT checked.voter, checked.target, checked.fault, coalesce(by_hand.marks, by_slot.marks) AS marks,
       coalesce(by_hand.revision, by_slot.revision) AS revision, coalesce(by_hand.last_key, by_slot.last_key) AS "lastKey"
  FROM checked
  LEFT JOIN by_hand ON by_hand.poll_id = checked.target AND by_hand.participant_id = checked.voter
  LEFT JOIN by_slot ON by_slot.poll_id = checked.target AND by_slot.slot = checked.slot`;

/** Ballots of both secrecies while they are cast, and as they are counted. */
@Injectable()
export class BallotsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Committed when it resolves. */
  async store(writes: readonly BallotWrite[]): Promise<RawOutcome[]> {
    return this.dataSource.query(STORE, [
      writes.map((it) => it.roomId),
      writes.map((it) => it.target),
      writes.map((it) => it.voter),
      writes.map((it) => it.slot),
      writes.map((it) => it.key),
      writes.map((it) => `{${it.keysBefore.join()}}`),
      writes.map((it) => JSON.stringify(it.marks)),
    ]);
  }

  /** What a ballot is checked against; null before the poll was opened: until then its options may change. */
  async rule(id: PollId): Promise<FrozenPoll | null> {
    const rows: FrozenPoll[] = await this.dataSource.query(
      `SELECT dialogue_id AS "dialogueId", secrecy, form,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'cost', o.cost) ORDER BY o.position), '[]')
                 FROM poll_option o WHERE o.poll_id = poll.id) AS options
         FROM poll WHERE id = $1 AND state <> 'prepared'`,
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
      `SELECT poll.id, (hand.ballots + slots.ballots)::int AS answered, (hand.version + slots.version)::int AS version
         FROM poll
         CROSS JOIN LATERAL (SELECT count(*) AS ballots, coalesce(sum(revision), 0) AS version
                               FROM ballot WHERE poll_id = poll.id) hand
         CROSS JOIN LATERAL (SELECT count(*) AS ballots, coalesce(sum(revision), 0) AS version
                               FROM ballot_open WHERE poll_id = poll.id) slots
        WHERE poll.dialogue_id = $1 AND poll.state = 'open' AND ($2::uuid[] IS NULL OR poll.id = ANY ($2))`,
      [dialogueId, ids === 'all' ? null : ids],
    );
  }

  /** A person's open-hand ballots. */
  async own(
    dialogueId: DialogueId,
    participantId: ParticipantId,
  ): Promise<{ pollId: PollId; question: LocalText; marks: Marks; revision: number; at: Date }[]> {
    return this.dataSource.query(
      `SELECT b.poll_id AS "pollId", poll.question, b.marks, b.revision, b.at FROM ballot b JOIN poll ON poll.id = b.poll_id
        WHERE b.participant_id = $2 AND poll.dialogue_id = $1 AND poll.state <> 'withdrawn' ORDER BY b.at`,
      [dialogueId, participantId],
    );
  }

  /** What is stored in a person's slots of confidential polls that are not sealed yet. */
  async inSlots(
    slots: ReadonlyMap<PollId, Buffer>,
  ): Promise<{ pollId: PollId; question: LocalText; marks: Marks; revision: number }[]> {
    if (slots.size === 0) return [];
    return this.dataSource.query(
      `SELECT b.poll_id AS "pollId", poll.question, b.marks, b.revision
         FROM unnest($1::uuid[], $2::bytea[]) AS mine(poll_id, slot)
         JOIN ballot_open b ON b.poll_id = mine.poll_id AND b.slot = mine.slot JOIN poll ON poll.id = b.poll_id
        WHERE poll.state <> 'withdrawn'`,
      [[...slots.keys()], [...slots.values()]],
    );
  }

  /** Confidential polls in which a person voted and whose ballots nobody can tell apart any more. */
  async sealedOf(
    dialogueId: DialogueId,
    participantId: ParticipantId,
  ): Promise<{ pollId: PollId; question: LocalText }[]> {
    return this.dataSource.query(
      `SELECT poll.id AS "pollId", poll.question FROM poll_roll roll JOIN poll ON poll.id = roll.poll_id
        WHERE roll.participant_id = $2 AND roll.voted AND poll.dialogue_id = $1 AND poll.secrecy = 'confidential'
          AND poll.state <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM poll_key WHERE poll_id = poll.id)`,
      [dialogueId, participantId],
    );
  }

  /** What electorates look at beside town and role. */
  async voter(participantId: ParticipantId): Promise<{ joinedAt: Date; isMember: boolean } | null> {
    const rows: { joinedAt: Date; isMember: boolean }[] = await this.dataSource.query(
      `SELECT joined_at AS "joinedAt", account_id IS NOT NULL AS "isMember" FROM participant WHERE id = $1`,
      [participantId],
    );
    return rows[0] ?? null;
  }

  /** Ballots as they are (seeds), by hand or into slots; those there are stay. */
  async seed(
    tx: Tx,
    pollId: PollId,
    ballots: readonly { participantId: ParticipantId; slot: Buffer | null; marks: Marks }[],
  ): Promise<void> {
    await tx.manager.query(
      `WITH seed AS (
         SELECT s.slot, s.marks, person.id, person.town_id, person.lang
           FROM unnest($2::uuid[], $3::bytea[], $4::jsonb[]) AS s(id, slot, marks) JOIN participant person ON person.id = s.id
       ), by_hand AS (
         INSERT INTO ballot (poll_id, participant_id, town_id, marks, revision, keys)
         SELECT $1, id, town_id, marks, 1, '{}' FROM seed WHERE slot IS NULL ON CONFLICT DO NOTHING
       )
       INSERT INTO ballot_open (poll_id, slot, marks, town_id, lang, source, revision, keys)
       SELECT $1, slot, marks, town_id, lang, 'online', 1, '{}' FROM seed WHERE slot IS NOT NULL ON CONFLICT DO NOTHING`,
      [
        pollId,
        ballots.map((it) => it.participantId),
        ballots.map((it) => it.slot),
        ballots.map((it) => JSON.stringify(it.marks)),
      ],
    );
  }
}

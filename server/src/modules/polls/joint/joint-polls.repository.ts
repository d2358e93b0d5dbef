import type { PollId, QuestionId } from '@polylogue/shared/kernel/ids';
import type { MarksGroup } from '@polylogue/shared/polls/counting.rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../core/database/transactions.js';

/** Polls made from one version of a question, prepared ones too. */
export interface BankUse {
  readonly questionId: QuestionId;
  readonly version: number;
  readonly polls: number;
  readonly revealed: number;
}

/** People on a frozen roll. */
export interface RollFigures {
  readonly pollId: PollId;
  readonly people: number;
  /** Who voted and had answered the same question in an earlier poll. */
  readonly repeats: number;
}

/** People on several rolls, each once as far as their account tells. */
export interface RollPeople {
  readonly people: number;
  /** Who voted and has no account: nobody can say whether they answered in another dialogue too. */
  readonly strangers: number;
}

/** What joint results read of polls with a question of the bank. */
@Injectable()
export class JointPollsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async uses(questionIds: readonly QuestionId[], tx?: Tx): Promise<BankUse[]> {
    return (tx?.manager ?? this.dataSource.manager).query(
      `SELECT bank_question_id AS "questionId", bank_version AS version, count(*)::int AS polls,
              (count(*) FILTER (WHERE state = 'revealed' AND result IS NOT NULL))::int AS revealed
         FROM poll WHERE bank_question_id = ANY ($1) GROUP BY 1, 2`,
      [questionIds],
    );
  }

  /** Closed polls with a question, in the order in which they were closed. */
  async closed(questionId: QuestionId): Promise<PollId[]> {
    const rows: { id: PollId }[] = await this.dataSource.query(
      `SELECT id FROM poll WHERE bank_question_id = $1 AND state IN ('closed', 'revealed') ORDER BY closed_at, id`,
      [questionId],
    );
    return rows.map(({ id }) => id);
  }

  /** Alike ballots from phones and stewards by poll. */
  async groups(pollIds: readonly PollId[]): Promise<(MarksGroup & { pollId: PollId; isRepeat: boolean })[]> {
    return this.dataSource.query(
      `SELECT poll_id AS "pollId", marks, is_repeat AS "isRepeat", sum(people)::int AS count FROM (
         SELECT b.poll_id, b.marks, coalesce(roll.is_repeat, false) AS is_repeat, count(*) AS people
           FROM ballot b LEFT JOIN poll_roll roll ON roll.poll_id = b.poll_id AND roll.participant_id = b.participant_id
          WHERE b.poll_id = ANY ($1) GROUP BY 1, 2, 3
         UNION ALL
         SELECT poll_id, marks, is_repeat, count(*) FROM ballot_sealed WHERE poll_id = ANY ($1) GROUP BY 1, 2, 3
       ) cast_ballots GROUP BY 1, 2, 3`,
      [pollIds],
    );
  }

  async rolls(pollIds: readonly PollId[]): Promise<RollFigures[]> {
    return this.dataSource.query(
      `SELECT roll.poll_id AS "pollId", count(*)::int AS people,
              (count(*) FILTER (WHERE roll.voted AND roll.is_repeat))::int AS repeats
         FROM poll_roll roll WHERE roll.poll_id = ANY ($1) GROUP BY 1`,
      [pollIds],
    );
  }

  async peopleOnRolls(pollIds: readonly PollId[]): Promise<RollPeople> {
    const rows: RollPeople[] = await this.dataSource.query(
      `SELECT count(DISTINCT coalesce(person.account_id, roll.participant_id))::int AS people,
              (count(DISTINCT roll.participant_id) FILTER (WHERE roll.voted AND person.account_id IS NULL))::int AS strangers
         FROM poll_roll roll LEFT JOIN participant person ON person.id = roll.participant_id
        WHERE roll.poll_id = ANY ($1)`,
      [pollIds],
    );
    return rows[0] ?? { people: 0, strangers: 0 };
  }
}

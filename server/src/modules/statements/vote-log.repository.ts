import type { DialogueId, ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StatementState } from './domain/statement-life.js';

/** A place in the votes of a dialogue: everything up to it is committed, nothing will come before it. */
export interface VotePlace {
  readonly seq: string;
  /** When it was the last one, or when the vote at it was given. */
  readonly at: Date;
}

/** Votes in the order they were given, as columns. */
export interface VotePage {
  readonly seq: string;
  readonly participants: readonly ParticipantId[];
  readonly statements: readonly StatementId[];
  readonly values: readonly VoteValue[];
  readonly areImportant: readonly boolean[];
  /** When each was given, milliseconds since 1970, rounded down. */
  readonly times: readonly number[];
}

/** A statement as opinions are computed with it. */
export interface VotedStatement {
  readonly id: StatementId;
  readonly state: StatementState;
  readonly isMeta: boolean;
  readonly isSeed: boolean;
}

/** Every vote of a dialogue from the first on, read in pieces. */
@Injectable()
export class VoteLogRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The greatest number there is now; a smaller one may still be on its way. '0' without votes. */
  async newest(dialogueId: DialogueId): Promise<string> {
    const rows: { seq: string }[] = await this.dataSource.query(
      'SELECT seq FROM statement_vote_event WHERE dialogue_id = $1 ORDER BY seq DESC LIMIT 1',
      [dialogueId],
    );
    return rows[0]?.seq ?? '0';
  }

  /**
   * The end of the votes. Whoever votes holds the dialogue for sharing until the commit and takes numbers after that, so holding it alone
   * for a moment waits for the batches under way, and whatever comes later has greater numbers.
   */
  async settled(dialogueId: DialogueId): Promise<VotePlace> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT 1 FROM dialogue WHERE id = $1 FOR NO KEY UPDATE', [dialogueId]);
      const rows: VotePlace[] = await manager.query(
        `SELECT coalesce((SELECT seq FROM statement_vote_event WHERE dialogue_id = $1 ORDER BY seq DESC LIMIT 1), 0) AS seq,
                clock_timestamp() AS at`,
        [dialogueId],
      );
      return rows[0] ?? { seq: '0', at: new Date() };
    });
  }

  /** Times that divide the votes up to a place into so many parts of equal size, the time of the last vote included. */
  async divisions(dialogueId: DialogueId, upTo: string, parts: number): Promise<Date[]> {
    const rows: { at: Date }[] = await this.dataSource.query(
      `SELECT max(at) AS at
         FROM (SELECT at, ntile($3) OVER (ORDER BY at, seq) AS part FROM statement_vote_event WHERE dialogue_id = $1 AND seq <= $2) AS parted
        GROUP BY part ORDER BY part`,
      [dialogueId, upTo, parts],
    );
    return rows.map(({ at }) => at);
  }

  /** How many votes there are up to a place, changed ones included, and when the first was given. */
  async extent(dialogueId: DialogueId, upTo: string): Promise<{ readonly votes: number; readonly since: Date | null }> {
    const rows: { votes: number; since: Date | null }[] = await this.dataSource.query(
      'SELECT count(*)::int AS votes, min(at) AS since FROM statement_vote_event WHERE dialogue_id = $1 AND seq <= $2',
      [dialogueId, upTo],
    );
    return rows[0] ?? { votes: 0, since: null };
  }

  /** Votes after one place and up to another, at most so many; null when there are none. Columns, because rows of millions would be slow. */
  async page(
    dialogueId: DialogueId,
    { after, upTo, most }: { readonly after: string; readonly upTo: string; readonly most: number },
  ): Promise<VotePage | null> {
    const rows: (VotePage & { seq: string | null })[] = await this.dataSource.query(
      `SELECT max(seq) AS seq, coalesce(array_agg(participant_id::text ORDER BY seq), '{}') AS participants,
              coalesce(array_agg(statement_id::text ORDER BY seq), '{}') AS statements,
              coalesce(array_agg(value ORDER BY seq), '{}') AS values,
              coalesce(array_agg(is_important ORDER BY seq), '{}') AS "areImportant",
              coalesce(array_agg((extract(epoch FROM date_trunc('milliseconds', at)) * 1000)::float8 ORDER BY seq), '{}') AS times
         FROM (SELECT * FROM statement_vote_event WHERE dialogue_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4) AS page`,
      [dialogueId, after, upTo, most],
    );
    const page = rows[0];
    return page && page.seq !== null ? page : null;
  }

  /** Every statement there ever was, in the order of their ids. */
  async statements(dialogueId: DialogueId): Promise<VotedStatement[]> {
    return this.dataSource.query(
      `SELECT id, state, is_meta AS "isMeta", is_seed AS "isSeed" FROM statement WHERE dialogue_id = $1 ORDER BY id`,
      [dialogueId],
    );
  }

  /** Dialogues with votes, each with the number of its newest. */
  async everywhere(): Promise<{ readonly dialogueId: DialogueId; readonly seq: string }[]> {
    return this.dataSource.query(
      `SELECT dialogue.id AS "dialogueId", last.seq
         FROM dialogue CROSS JOIN LATERAL (
           SELECT seq FROM statement_vote_event WHERE dialogue_id = dialogue.id ORDER BY seq DESC LIMIT 1) AS last`,
    );
  }
}

import type { DialogueId, ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type PolisForm, PolisSourceRow } from './polis-source.entity.js';

/** A statement as it is now, with what its export said. Erased ones are gone from the files too. */
export interface ExportedStatement {
  readonly id: StatementId;
  readonly text: string;
  readonly authorId: ParticipantId | null;
  readonly isSeed: boolean;
  readonly isMeta: boolean;
  readonly state: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly externalId: string | null;
  readonly moderated: 1 | 0 | -1 | null;
  readonly importedState: string | null;
  readonly consensus: string | null;
  readonly agrees: number;
  readonly disagrees: number;
}

export interface ExportedPerson {
  readonly id: ParticipantId;
  readonly externalId: string | null;
  /** Whether the matrix has a row for them: all but those of an export that left them out. */
  readonly isInMatrix: boolean;
  readonly xid: string | null;
  readonly groupId: string | null;
}

export interface ExportedVote {
  readonly statementId: StatementId;
  readonly participantId: ParticipantId;
  readonly value: 1 | 0 | -1;
  /** It matters to the voter. */
  readonly isImportant: boolean;
  readonly at: number;
}

export type ExportedCell = Omit<ExportedVote, 'at' | 'isImportant'>;

/** What happened in a dialogue, one after the other: who came (0), wrote (1) or voted (2). */
export interface ExportedStep {
  readonly kind: 0 | 1 | 2;
  readonly who: string | null;
}

const ROWS_AT_ONCE = 5000;
/** Cut to whole milliseconds, as the files have them. */
const MS = (column: string): string => `trunc(extract(epoch FROM ${column}) * 1000)::float8`;
/** Statements that are there; the votes on erased ones are counted nowhere. */
const THERE = 'SELECT id FROM statement WHERE dialogue_id = $1 AND erased_at IS NULL';
/** The order of people wherever they are listed. */
const PEOPLE = 'known.place, person.joined_at, person.id';

/** A dialogue as it stood at one instant, read in pieces: the export of a hundred thousand people fits into little memory. */
export class DialogueSnapshot {
  constructor(
    private readonly manager: EntityManager,
    private readonly dialogueId: DialogueId,
  ) {}

  async form(): Promise<PolisForm | null> {
    return (await this.manager.findOneBy(PolisSourceRow, { dialogueId: this.dialogueId }))?.form ?? null;
  }

  /** In the order of the file, then by number. */
  statements(): Promise<ExportedStatement[]> {
    return this.manager.query(
      `SELECT s.id, s.text, s.author_id AS "authorId", s.is_seed AS "isSeed", s.is_meta AS "isMeta", s.state, ${MS('s.at')} AS at,
              known.external_id AS "externalId", known.moderated, known.state AS "importedState", known.consensus,
              coalesce(sums.agrees, 0) AS agrees, coalesce(sums.disagrees, 0) AS disagrees
         FROM statement s LEFT JOIN polis_statement known ON known.statement_id = s.id
         LEFT JOIN (SELECT statement_id, (count(*) FILTER (WHERE value = 1))::int AS agrees,
                           (count(*) FILTER (WHERE value = -1))::int AS disagrees
                      FROM statement_vote_event WHERE dialogue_id = $1 GROUP BY statement_id) sums ON sums.statement_id = s.id
        WHERE s.dialogue_id = $1 AND s.erased_at IS NULL ORDER BY known.place, s.number`,
      [this.dialogueId],
    );
  }

  /** In the order of the file, then as they came. */
  people(): Promise<ExportedPerson[]> {
    return this.manager.query(
      `SELECT person.id, known.external_id AS "externalId", known.xid, known.group_id AS "groupId",
              known.participant_id IS NULL OR known.place IS NOT NULL AS "isInMatrix"
         FROM participant person LEFT JOIN polis_participant known ON known.participant_id = person.id
        WHERE person.dialogue_id = $1 ORDER BY ${PEOPLE}`,
      [this.dialogueId],
    );
  }

  /** Statements that anybody answered. */
  async answered(): Promise<Set<StatementId>> {
    const rows: { id: StatementId }[] = await this.manager.query(
      `SELECT DISTINCT statement_id AS id FROM statement_vote WHERE statement_id IN (${THERE})`,
      [this.dialogueId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The last votes, person after person in the order of `people`. */
  cells(): AsyncGenerator<readonly ExportedCell[]> {
    return this.cursor<ExportedCell>(
      `SELECT vote.statement_id AS "statementId", vote.participant_id AS "participantId", vote.value
         FROM statement_vote vote JOIN participant person ON person.id = vote.participant_id
         LEFT JOIN polis_participant known ON known.participant_id = person.id
        WHERE vote.statement_id IN (${THERE}) ORDER BY ${PEOPLE}`,
    );
  }

  /** Every vote event: of an imported dialogue in the order of its file, else by statement, person and time, as Pol.is has them. */
  votes(isImported: boolean): AsyncGenerator<readonly ExportedVote[]> {
    const order = isImported ? 'event.seq' : `s.number, ${PEOPLE}, event.seq`;
    return this.cursor<ExportedVote>(
      `SELECT event.statement_id AS "statementId", event.participant_id AS "participantId", event.value,
              event.is_important AS "isImportant", ${MS('event.at')} AS at
         FROM statement_vote_event event JOIN statement s ON s.id = event.statement_id AND s.erased_at IS NULL
         JOIN participant person ON person.id = event.participant_id
         LEFT JOIN polis_participant known ON known.participant_id = person.id
        WHERE event.dialogue_id = $1 ORDER BY ${order}`,
    );
  }

  /** Whether anybody has ever said of a statement that it matters to them. */
  async hasMarks(): Promise<boolean> {
    const rows: { has: boolean }[] = await this.manager.query(
      `SELECT EXISTS (SELECT FROM statement_vote_event
                       WHERE dialogue_id = $1 AND is_important AND statement_id IN (${THERE})) AS has`,
      [this.dialogueId],
    );
    return rows[0]?.has === true;
  }

  /** By time. */
  steps(): AsyncGenerator<readonly ExportedStep[]> {
    return this.cursor<ExportedStep>(
      `SELECT kind, who FROM (
         SELECT joined_at AS at, 0 AS kind, id AS who FROM participant WHERE dialogue_id = $1
         UNION ALL SELECT at, 1, author_id FROM statement WHERE dialogue_id = $1 AND erased_at IS NULL
         UNION ALL SELECT at, 2, participant_id FROM statement_vote_event
           WHERE dialogue_id = $1 AND statement_id IN (${THERE})) AS step ORDER BY at, kind`,
    );
  }

  async *history(): AsyncGenerator<string> {
    for await (const rows of this.cursor<{ lines: string }>(
      'SELECT lines FROM polis_history WHERE dialogue_id = $1 ORDER BY part',
      1,
    ))
      for (const { lines } of rows) yield lines;
  }

  /** Rows of a query in pieces. One at a time: the next is begun when the one before has ended. */
  private async *cursor<T>(query: string, size = ROWS_AT_ONCE): AsyncGenerator<readonly T[]> {
    await this.manager.query(`DECLARE exported NO SCROLL CURSOR FOR ${query}`, [this.dialogueId]);
    for (;;) {
      const rows: T[] = await this.manager.query(`FETCH ${size} FROM exported`);
      if (rows.length === 0) break;
      yield rows;
    }
    await this.manager.query('CLOSE exported');
  }
}

/** Dialogues as their exports need them. */
@Injectable()
export class PolisExportRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything `work` reads is of one instant, whatever is voted meanwhile. */
  snapshot<T>(dialogueId: DialogueId, work: (dialogue: DialogueSnapshot) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
      return work(new DialogueSnapshot(manager, dialogueId));
    });
  }
}

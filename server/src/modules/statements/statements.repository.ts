import { randomUUID } from 'node:crypto';
import type { DialogueState } from '@polylogue/shared/dialogues/schemas';
import { type DialogueId, type ParticipantId, StatementId, type TownId } from '@polylogue/shared/kernel/ids';
import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { StatementRow } from './statement.entity.js';

/** What writing needs to know of the dialogue. */
export interface WritingRoom {
  readonly state: DialogueState;
  readonly holdsStatements: boolean;
}

/** A statement before it has a number. */
export interface NewStatement {
  readonly text: string;
  readonly lang: string;
  readonly translations: Readonly<Record<string, string>>;
  readonly origin: string | null;
  readonly authorId: ParticipantId | null;
  readonly townId: TownId | null;
  readonly isSeed: boolean;
}

/** A statement that waits or is shown. */
export interface StatementInSight {
  readonly id: StatementId;
  readonly number: number;
  readonly text: string;
  readonly state: 'held' | 'published';
}

/** Statements. Callers hold the room's lock where they write. */
@Injectable()
export class StatementsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** In the transaction itself, not through a facade: under the room's lock the dialogue's state cannot change before our commit. */
  async room(tx: Tx, dialogueId: DialogueId): Promise<WritingRoom | null> {
    const rows: WritingRoom[] = await tx.manager.query(
      'SELECT state, holds_statements AS "holdsStatements" FROM dialogue WHERE id = $1',
      [dialogueId],
    );
    return rows[0] ?? null;
  }

  async nextNumber(tx: Tx, dialogueId: DialogueId): Promise<number> {
    const rows: { next: number }[] = await tx.manager.query(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM statement WHERE dialogue_id = $1',
      [dialogueId],
    );
    return rows[0]?.next ?? 1;
  }

  /** With the next free number. */
  async create(
    tx: Tx,
    dialogueId: DialogueId,
    statement: NewStatement,
    { at, state }: { readonly at: Date; readonly state: 'held' | 'published' },
  ): Promise<StatementRow> {
    const row: StatementRow = {
      ...statement,
      translations: { ...statement.translations },
      id: StatementId.parse(randomUUID()),
      dialogueId,
      number: await this.nextNumber(tx, dialogueId),
      edition: 1,
      isMeta: false,
      firstText: null,
      editReason: null,
      state,
      reason: null,
      mergedInto: null,
      at,
      erasedAt: null,
    };
    await this.add(tx, [row]);
    return row;
  }

  /** Those that wait or are shown. */
  async inSight(dialogueId: DialogueId, tx?: Tx): Promise<StatementInSight[]> {
    return (tx?.manager ?? this.dataSource.manager).query(
      `SELECT id, number, text, state FROM statement WHERE dialogue_id = $1 AND state IN ('held', 'published') ORDER BY number`,
      [dialogueId],
    );
  }

  /** People who have voted on it. */
  async voters(tx: Tx, id: StatementId): Promise<number> {
    const rows: { n: number }[] = await tx.manager.query(
      'SELECT count(*)::int AS n FROM statement_vote WHERE statement_id = $1',
      [id],
    );
    return rows[0]?.n ?? 0;
  }

  async add(tx: Tx, rows: readonly StatementRow[]): Promise<void> {
    await tx.manager.insert(StatementRow, [...rows]);
  }

  /** When the person wrote since then. */
  async writtenSince(tx: Tx, dialogueId: DialogueId, authorId: ParticipantId, since: Date): Promise<Date[]> {
    const rows = await tx.manager.find(StatementRow, {
      select: { at: true },
      where: { dialogueId, authorId, at: MoreThan(since) },
    });
    return rows.map(({ at }) => at);
  }

  /** Locked alone: waits for the votes under way, and none follows until the transaction ends. */
  async lock(tx: Tx, dialogueId: DialogueId, id: StatementId): Promise<StatementRow | null> {
    return tx.manager.findOne(StatementRow, { where: { dialogueId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Several, in the order of their ids, in which votes take them too: nobody then waits for each other in a circle. Unknown ones are missing. */
  async lockSeveral(
    tx: Tx,
    dialogueId: DialogueId,
    ids: readonly StatementId[],
  ): Promise<ReadonlyMap<StatementId, StatementRow>> {
    const rows = await tx.manager.find(StatementRow, {
      where: { dialogueId, id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  async change(
    tx: Tx,
    id: StatementId,
    part: Partial<Omit<StatementRow, 'id' | 'dialogueId' | 'number' | 'at'>>,
  ): Promise<void> {
    await tx.manager.update(StatementRow, { id }, part);
  }

  /** Where merging led in the end, through those that were merged further; only published ends. */
  async mergedInto(ids: readonly StatementId[]): Promise<{ id: StatementId; end: StatementId }[]> {
    return this.dataSource.query(
      `WITH RECURSIVE way AS (
         SELECT id, merged_into AS next FROM statement WHERE id = ANY ($1) AND merged_into IS NOT NULL
         UNION ALL
         SELECT way.id, s.merged_into FROM way JOIN statement s ON s.id = way.next WHERE s.merged_into IS NOT NULL
       )
       SELECT way.id, s.id AS end FROM way JOIN statement s ON s.id = way.next WHERE s.state = 'published'`,
      [ids],
    );
  }

  /** Those the person has not erased, newest first. */
  async own(dialogueId: DialogueId, authorId: ParticipantId): Promise<StatementRow[]> {
    return this.dataSource.manager.find(StatementRow, {
      where: { dialogueId, authorId, erasedAt: IsNull() },
      order: { number: 'DESC' },
    });
  }

  /** In the order of their ids, in which several are locked. */
  async ownToErase(tx: Tx, dialogueId: DialogueId, authorId: ParticipantId): Promise<StatementRow[]> {
    return tx.manager.find(StatementRow, {
      where: { dialogueId, authorId, erasedAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Statements of dialogues, or by their ids, in the order of their numbers; erased ones are not among them. */
  async find(
    which: { readonly dialogueIds: readonly DialogueId[] } | { readonly ids: readonly StatementId[] },
  ): Promise<StatementRow[]> {
    const where = 'ids' in which ? { id: In([...which.ids]) } : { dialogueId: In([...which.dialogueIds]) };
    return this.dataSource.manager.find(StatementRow, {
      where: { ...where, erasedAt: IsNull() },
      order: { number: 'ASC' },
    });
  }

  /** The moderation list. The name comes from the participant's row in the same statement: a list of a thousand must not ask for each. */
  async moderation(
    dialogueId: DialogueId,
    state: ModerationItem['state'],
  ): Promise<(StatementRow & { authorName: string | null; voters: number })[]> {
    const rows = await this.dataSource.manager.find(StatementRow, {
      where: { dialogueId, state, erasedAt: IsNull() },
      order: { number: state === 'held' ? 'ASC' : 'DESC' },
      take: 500,
    });
    const names: { id: string; name: string | null }[] = await this.dataSource.query(
      'SELECT id, name FROM participant WHERE id = ANY($1)',
      [rows.flatMap(({ authorId }) => authorId ?? [])],
    );
    const counts: { id: string; n: number }[] = await this.dataSource.query(
      'SELECT statement_id AS id, count(*)::int AS n FROM statement_vote WHERE statement_id = ANY($1) GROUP BY 1',
      [rows.map(({ id }) => id)],
    );
    const byId = new Map(names.map(({ id, name }) => [id, name]));
    const votersOf = new Map(counts.map(({ id, n }) => [id, n]));
    return rows.map((row) => ({
      ...row,
      authorName: row.authorId === null ? null : (byId.get(row.authorId) ?? null),
      voters: votersOf.get(row.id) ?? 0,
    }));
  }
}

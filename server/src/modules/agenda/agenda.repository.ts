import { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { AgendaItemId, DialogueId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import type { Tx } from '../../core/database/transactions.js';
import { AgendaActionRow } from './agenda-action.entity.js';
import { AgendaItemRow } from './agenda-item.entity.js';
import type { RunItem } from './domain/run-item.js';
import type { Step } from './domain/run-sheet.js';
import type { LastAction } from './domain/undo.js';

/** Items in an action's `before`, back from JSON. */
const StoredItems = z.array(
  AgendaItem.extend({
    plannedStart: z.coerce.date().nullable(),
    startedAt: z.coerce.date().nullable(),
    endsAt: z.coerce.date().nullable(),
    runningSince: z.coerce.date().nullable(),
    ranMs: z.number(),
  }),
);

/** What followers noted about a step, by their names. */
export type Notes = Readonly<Record<string, unknown>>;

/** Agendas and what staff did with them. Callers hold the room's lock where they write. */
@Injectable()
export class AgendaRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The agenda in its order; without a transaction as of now. */
  async items(dialogueId: DialogueId, tx?: Tx): Promise<RunItem[]> {
    const manager = tx?.manager ?? this.dataSource.manager;
    return manager.find(AgendaItemRow, { where: { dialogueId }, order: { position: 'ASC', id: 'ASC' } });
  }

  async item(tx: Tx, dialogueId: DialogueId, id: AgendaItemId): Promise<RunItem | null> {
    return tx.manager.findOneBy(AgendaItemRow, { dialogueId, id });
  }

  async store(tx: Tx, dialogueId: DialogueId, { changed, added, removed }: Step): Promise<void> {
    const kept = [...changed, ...added];
    if (kept.length > 0)
      await tx.manager.upsert(
        AgendaItemRow,
        kept.map((item) => rowOf(dialogueId, item)),
        ['id'],
      );
    if (removed.length > 0) await tx.manager.delete(AgendaItemRow, { dialogueId, id: In(removed.map(({ id }) => id)) });
  }

  async last(
    tx: Tx,
    dialogueId: DialogueId,
  ): Promise<(LastAction & { readonly number: number; readonly notes: Notes }) | null> {
    const row = await tx.manager.findOne(AgendaActionRow, { where: { dialogueId }, order: { number: 'DESC' } });
    return (
      row && { ...row, before: StoredItems.parse(row.before), notes: Object.fromEntries(Object.entries(row.notes)) }
    );
  }

  async hasAction(tx: Tx, dialogueId: DialogueId, id: AgendaActionRow['id']): Promise<boolean> {
    return tx.manager.existsBy(AgendaActionRow, { dialogueId, id });
  }

  async record(tx: Tx, action: Omit<AgendaActionRow, 'undoneBy'>): Promise<void> {
    await tx.manager.insert(AgendaActionRow, action);
  }

  async markUndone(tx: Tx, id: AgendaActionRow['id'], undoneBy: AgendaActionRow['id']): Promise<void> {
    await tx.manager.update(AgendaActionRow, { id }, { undoneBy });
  }
}

/** Named field by field: what undo brings back from JSON must not carry anything else into the row. */
const rowOf = (dialogueId: DialogueId, item: RunItem): AgendaItemRow => ({
  id: item.id,
  dialogueId,
  position: item.position,
  kind: item.kind,
  title: item.title,
  detail: item.detail,
  plannedStart: item.plannedStart,
  plannedMinutes: item.plannedMinutes,
  speakSeconds: item.speakSeconds,
  status: item.status,
  startedAt: item.startedAt,
  endsAt: item.endsAt,
  remainingMs: item.remainingMs,
  runningSince: item.runningSince,
  ranMs: item.ranMs,
  tookSeconds: item.tookSeconds,
});

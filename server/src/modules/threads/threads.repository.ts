import type { DialogueState } from '@polylogue/shared/dialogues/schemas';
import type { AgendaItemId, ContributionId, DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { ContributionRow } from './contribution.entity.js';
import { ContributionVersionRow } from './contribution-version.entity.js';

/** Contributions and their earlier texts. Callers hold the room's lock where they write. */
@Injectable()
export class ThreadsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** In the transaction itself, not through a facade: under the room's lock the dialogue's state cannot change before our commit. */
  async dialogueState(tx: Tx, dialogueId: DialogueId): Promise<DialogueState | null> {
    const rows: { state: DialogueState }[] = await tx.manager.query('SELECT state FROM dialogue WHERE id = $1', [
      dialogueId,
    ]);
    return rows[0]?.state ?? null;
  }

  async nextNumber(tx: Tx, dialogueId: DialogueId): Promise<number> {
    const rows: { next: number }[] = await tx.manager.query(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM contribution WHERE dialogue_id = $1',
      [dialogueId],
    );
    return rows[0]?.next ?? 1;
  }

  async add(tx: Tx, row: ContributionRow): Promise<void> {
    await tx.manager.insert(ContributionRow, row);
  }

  async one(tx: Tx, dialogueId: DialogueId, id: ContributionId): Promise<ContributionRow | null> {
    return tx.manager.findOneBy(ContributionRow, { dialogueId, id });
  }

  async change(
    tx: Tx,
    id: ContributionId,
    part: Partial<
      Pick<
        ContributionRow,
        'text' | 'version' | 'editedAt' | 'state' | 'reason' | 'erasedAt' | 'authorId' | 'authorName'
      >
    >,
  ): Promise<void> {
    await tx.manager.update(ContributionRow, { id }, part);
  }

  async keepVersion(tx: Tx, { id, version, text, at, editedAt }: ContributionRow): Promise<void> {
    await tx.manager.insert(ContributionVersionRow, { contributionId: id, version, text, at: editedAt ?? at });
  }

  async dropVersions(tx: Tx, contributionId: ContributionId): Promise<void> {
    await tx.manager.delete(ContributionVersionRow, { contributionId });
  }

  async hasAny(tx: Tx, itemId: AgendaItemId): Promise<boolean> {
    return tx.manager.existsBy(ContributionRow, { itemId });
  }

  /** When the person wrote since then. */
  async writtenSince(tx: Tx, dialogueId: DialogueId, authorId: ParticipantId, since: Date): Promise<Date[]> {
    const rows = await tx.manager.find(ContributionRow, {
      select: { at: true },
      where: { dialogueId, authorId, at: MoreThan(since) },
    });
    return rows.map(({ at }) => at);
  }

  async ofAuthor(tx: Tx, dialogueId: DialogueId, authorId: ParticipantId): Promise<ContributionRow[]> {
    return tx.manager.find(ContributionRow, {
      where: { dialogueId, authorId, erasedAt: IsNull() },
      order: { number: 'ASC' },
    });
  }

  /** Earlier texts, oldest first; null for a contribution that is not there or not seen. */
  async history(dialogueId: DialogueId, id: ContributionId): Promise<ContributionVersionRow[] | null> {
    if (!(await this.dataSource.manager.existsBy(ContributionRow, { dialogueId, id, state: 'published' }))) return null;
    return this.dataSource.manager.find(ContributionVersionRow, {
      where: { contributionId: id },
      order: { version: 'ASC' },
    });
  }

  /** Those the person has not erased, newest first. */
  async own(dialogueId: DialogueId, authorId: ParticipantId): Promise<ContributionRow[]> {
    return this.dataSource.manager.find(ContributionRow, {
      where: { dialogueId, authorId, erasedAt: IsNull() },
      order: { number: 'DESC' },
    });
  }

  /** Contributions of dialogues, or by their ids, in the order of their numbers; erased ones are not among them. */
  async find(
    which: { readonly dialogueIds: readonly DialogueId[] } | { readonly ids: readonly ContributionId[] },
  ): Promise<ContributionRow[]> {
    const where = 'ids' in which ? { id: In([...which.ids]) } : { dialogueId: In([...which.dialogueIds]) };
    return this.dataSource.manager.find(ContributionRow, {
      where: { ...where, erasedAt: IsNull() },
      order: { number: 'ASC' },
    });
  }

  /** The moderation list, newest first. */
  async moderation(dialogueId: DialogueId, state: ModerationItem['state']): Promise<ContributionRow[]> {
    if (state !== 'published' && state !== 'hidden') return [];
    return this.dataSource.manager.find(ContributionRow, {
      where: { dialogueId, state, erasedAt: IsNull() },
      order: { number: 'DESC' },
      take: 500,
    });
  }
}

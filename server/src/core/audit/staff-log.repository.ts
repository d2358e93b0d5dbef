import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { StaffAction } from '@polylogue/shared/moderation/schemas';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { StaffActionRow } from './staff-action.entity.js';

/** One line for the log: who, what, on what, why. */
export type NewStaffAction = Pick<
  StaffActionRow,
  'roomId' | 'networkId' | 'accountId' | 'actorName' | 'verb' | 'subjectKind' | 'subjectId' | 'reason'
>;

/** The log of what staff did, written in the transaction of the deed. */
@Injectable()
export class StaffLog {
  constructor(private readonly dataSource: DataSource) {}

  async record(tx: Tx, action: NewStaffAction): Promise<void> {
    await tx.manager.insert(StaffActionRow, action);
  }

  /** Newest first, at most 200. */
  async ofRoom(roomId: DialogueId): Promise<StaffAction[]> {
    const rows = await this.dataSource
      .getRepository(StaffActionRow)
      .find({ where: { roomId }, order: { at: 'DESC' }, take: 200 });
    return rows.map(({ id, at, verb, actorName, subjectKind, subjectId, reason }) => ({
      id,
      at: at.toISOString(),
      verb,
      actorName,
      subjectKind,
      subjectId,
      reason,
    }));
  }
}

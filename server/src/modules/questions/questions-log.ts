import type { QuestionId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { StaffLog } from '../../core/audit/staff-log.repository.js';
import type { Tx } from '../../core/database/transactions.js';
import type { AtBank } from './questions-door.js';

/** Writes what staff do with the bank into the network's log. */
@Injectable()
export class QuestionsLog {
  constructor(private readonly staffLog: StaffLog) {}

  async record(
    tx: Tx,
    { network, reader }: AtBank,
    { id, verb, reason }: { readonly id: QuestionId; readonly verb: string; readonly reason: string },
  ): Promise<void> {
    await this.staffLog.record(tx, {
      roomId: null,
      networkId: network.network.id,
      accountId: reader.accountId,
      actorName: reader.name,
      verb,
      subjectKind: 'question',
      subjectId: id,
      reason,
    });
  }
}

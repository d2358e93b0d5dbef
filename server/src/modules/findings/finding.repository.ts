import type { FindingSource } from '@polylogue/shared/findings/schemas';
import type { FindingId, NetworkId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { Finding } from './finding.entity.js';

export type NewFinding = Omit<Finding, 'id'>;

@Injectable()
export class FindingRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  ofNetwork(networkId: NetworkId): Promise<Finding[]> {
    return this.dataSource
      .getRepository(Finding)
      .find({ where: { networkId }, order: { frozenAt: 'DESC', version: 'DESC' } });
  }

  async byIds(ids: readonly FindingId[]): Promise<Finding[]> {
    if (ids.length === 0) return [];
    return this.dataSource.getRepository(Finding).findBy({ id: In([...ids]) });
  }

  /** The newest version of a source. Freezes of one source go one after another until the transaction ends. */
  async lockLatest(tx: Tx, source: FindingSource): Promise<Finding | null> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `finding ${source.kind} ${source.id}`,
    ]);
    return tx.manager.findOne(Finding, {
      where: { sourceKind: source.kind, sourceId: source.id },
      order: { version: 'DESC' },
    });
  }

  /** Whether an author has erased themselves; asked under the lock of their room, which erasing takes too. */
  async isErased(tx: Tx, authorId: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query("SELECT 1 FROM participant WHERE id = $1 AND left_how = 'erased'", [
      authorId,
    ]);
    return rows.length > 0;
  }

  async insert(tx: Tx, finding: NewFinding): Promise<Finding> {
    return tx.manager.save(tx.manager.create(Finding, finding));
  }

  async forgetAuthor(tx: Tx, participantId: ParticipantId): Promise<void> {
    await tx.manager.update(Finding, { authorId: participantId }, { authorId: null, words: null });
  }
}

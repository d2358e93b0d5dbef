import type { AccountId, PaperCountId, PollId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { PaperCountRow } from './paper-count.entity.js';

/** A paper entry with the names of who entered and confirmed it; null for accounts that are gone. */
export interface NamedPaper extends PaperCountRow {
  readonly enteredByName: string | null;
  readonly confirmedByName: string | null;
}

/** Paper ballots as they were entered. Callers that write hold the poll's row alone. */
@Injectable()
export class PapersRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, paper: Omit<PaperCountRow, 'id'>): Promise<PaperCountId> {
    const [made] = (await tx.manager.insert(PaperCountRow, paper)).identifiers;
    return made?.id;
  }

  async find(tx: Tx, pollId: PollId, id: PaperCountId): Promise<PaperCountRow | null> {
    return tx.manager.findOneBy(PaperCountRow, { pollId, id });
  }

  async change(
    tx: Tx,
    id: PaperCountId,
    part: { state: PaperCountRow['state']; confirmedBy?: AccountId },
  ): Promise<void> {
    await tx.manager.update(PaperCountRow, { id }, part);
  }

  /** In the order in which they were entered. */
  async ofPoll(pollId: PollId, tx?: Tx): Promise<NamedPaper[]> {
    const manager = tx?.manager ?? this.dataSource.manager;
    const papers = await manager.find(PaperCountRow, { where: { pollId }, order: { at: 'ASC', id: 'ASC' } });
    const ids = [...new Set(papers.flatMap(({ enteredBy, confirmedBy }) => [enteredBy, confirmedBy]))];
    const rows: { id: string; name: string }[] = await manager.query(
      'SELECT id, name FROM account WHERE id = ANY ($1::uuid[])',
      [ids.filter((id) => id !== null)],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return papers.map((paper) => ({
      ...paper,
      enteredByName: names.get(paper.enteredBy ?? '') ?? null,
      confirmedByName: names.get(paper.confirmedBy ?? '') ?? null,
    }));
  }
}

import type { DialogueId, NetworkId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { Dialogue } from './dialogue.entity.js';
import { ScreenToken } from './screen-token.entity.js';

@Injectable()
export class DialoguesRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: DialogueId): Promise<Dialogue | null> {
    return this.dataSource.manager.findOneBy(Dialogue, { id });
  }

  bySlug(slug: string): Promise<Dialogue | null> {
    return this.dataSource.manager.findOneBy(Dialogue, { slug });
  }

  byCode(joinCode: string): Promise<Dialogue | null> {
    return this.dataSource.manager.findOneBy(Dialogue, { joinCode });
  }

  /** Newest first; those without a day last. */
  ofNetwork(networkId: NetworkId): Promise<Dialogue[]> {
    return this.dataSource.manager.find(Dialogue, {
      where: { networkId },
      order: { startsAt: { direction: 'DESC', nulls: 'LAST' }, createdAt: 'DESC' },
    });
  }

  many(ids: readonly DialogueId[]): Promise<Dialogue[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.dataSource.manager.findBy(Dialogue, { id: In([...ids]) });
  }

  /** Public ones people can come into now. */
  joinable(): Promise<Dialogue[]> {
    return this.dataSource.manager.find(Dialogue, {
      where: { state: In(['open', 'live', 'written']) },
      order: { startsAt: { direction: 'DESC', nulls: 'LAST' }, createdAt: 'DESC' },
      take: 50,
    });
  }

  /** Waits for the writers that hold the row FOR SHARE: after this no vote or text follows the old state. */
  lock(tx: Tx, id: DialogueId): Promise<Dialogue | null> {
    return tx.manager.findOne(Dialogue, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Holds the dialogue's state still until the transaction ends, beside others who do the same. */
  hold(tx: Tx, id: DialogueId): Promise<Dialogue | null> {
    return tx.manager.findOne(Dialogue, { where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  save(tx: Tx, dialogue: Dialogue): Promise<Dialogue> {
    return tx.manager.save(dialogue);
  }

  async addScreenToken(tx: Tx, dialogueId: DialogueId, tokenHash: string): Promise<void> {
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(ScreenToken)
      .values({ dialogueId, tokenHash })
      .orIgnore()
      .execute();
  }

  isScreenToken(dialogueId: DialogueId, tokenHash: string): Promise<boolean> {
    return this.dataSource.manager.existsBy(ScreenToken, { dialogueId, tokenHash });
  }

  async isTaken(tx: Tx, taken: { joinCode: string }): Promise<boolean> {
    return tx.manager.existsBy(Dialogue, taken);
  }

  /**
   * Takes an address for the rest of the transaction; false where a dialogue has it, or another transaction has just taken it. Not to be waited for: an
   * import may go on for minutes.
   */
  async claimSlug(tx: Tx, slug: string): Promise<boolean> {
    const [row]: { free: boolean }[] = await tx.manager.query(
      "SELECT pg_try_advisory_xact_lock(hashtextextended('dialogue ' || $1, 0)) AS free",
      [slug],
    );
    return row?.free === true && !(await tx.manager.existsBy(Dialogue, { slug }));
  }
}

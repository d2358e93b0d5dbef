import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import type { StatementRow } from './statement.entity.js';
import { presentStatement } from './statements.presenter.js';

type Audience = 'everyone' | 'staff';

/** What the room and the author are told of a statement. */
@Injectable()
export class StatementFacts {
  constructor(
    private readonly facts: FactLog,
    private readonly live: LivePublisher,
  ) {}

  /** It is there: for everybody where it is published, for staff where it waits. */
  async show(tx: Tx, row: StatementRow): Promise<void> {
    const payload = presentStatement(row);
    if (row.state === 'held') await this.append(tx, row, { type: 'statement.held', payload }, 'staff');
    else await this.append(tx, row, { type: 'statement.published', payload });
  }

  /** Out of the earlier facts first, then the fact that it is gone: for staff where only they had it. */
  async takeAway(tx: Tx, row: StatementRow, audience: Audience = 'everyone'): Promise<void> {
    await this.forget(tx, row);
    if (audience === 'staff')
      await this.append(tx, row, { type: 'statement.declined', payload: { id: row.id } }, audience);
    else await this.append(tx, row, { type: 'statement.hidden', payload: { id: row.id } });
  }

  /** Other translations: what one said before goes from the earlier facts too. */
  async correct(tx: Tx, row: StatementRow): Promise<void> {
    await this.facts.correctTranslations(tx, row.dialogueId, row.id, row.translations);
    await this.show(tx, row);
  }

  /** Out of the earlier facts, where nothing of it is shown any more. */
  async forget(tx: Tx, { dialogueId, id }: StatementRow): Promise<void> {
    await this.facts.removeContent(tx, dialogueId, id);
  }

  /** Once committed, the author's own part of the room is read anew. */
  tellAuthor(tx: Tx, { dialogueId, authorId }: StatementRow): void {
    if (authorId) tx.afterCommit(() => this.live.personalChanged(dialogueId, authorId));
  }

  private async append(
    tx: Tx,
    row: StatementRow,
    fact: Parameters<FactLog['append']>[2],
    audience: Audience = 'everyone',
  ): Promise<void> {
    await this.facts.append(tx, row.dialogueId, fact, {
      audience,
      subjectId: row.id,
      ...(row.authorId ? { actorId: row.authorId } : {}),
    });
  }
}

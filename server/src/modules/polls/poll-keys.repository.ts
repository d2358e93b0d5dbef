import type { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { PollKeyRow } from './poll-key.entity.js';

/** Keys of confidential polls that run, encrypted. */
@Injectable()
export class PollKeysRepository {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: Tx, pollId: PollId, wrapped: Buffer): Promise<void> {
    await tx.manager.insert(PollKeyRow, { pollId, wrapped });
  }

  async find(pollId: PollId, tx?: Tx): Promise<Buffer | null> {
    const row = await (tx?.manager ?? this.dataSource.manager).findOneBy(PollKeyRow, { pollId });
    return row?.wrapped ?? null;
  }

  async remove(tx: Tx, pollId: PollId): Promise<void> {
    await tx.manager.delete(PollKeyRow, { pollId });
  }

  /** Which of these polls still have their key. */
  async existing(pollIds: readonly PollId[]): Promise<PollId[]> {
    const rows = await this.dataSource.manager.find(PollKeyRow, {
      select: { pollId: true },
      where: { pollId: In([...pollIds]) },
    });
    return rows.map(({ pollId }) => pollId);
  }

  /** Polls of a dialogue that have a key: confidential ones whose ballots can still be found. */
  async ofDialogue(dialogueId: DialogueId): Promise<PollId[]> {
    const rows: { id: PollId }[] = await this.dataSource.query(
      'SELECT k.poll_id AS id FROM poll_key k JOIN poll ON poll.id = k.poll_id WHERE poll.dialogue_id = $1',
      [dialogueId],
    );
    return rows.map(({ id }) => id);
  }
}

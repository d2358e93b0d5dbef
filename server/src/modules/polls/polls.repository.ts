import type { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { PollRow } from './poll.entity.js';
import { PollOptionRow } from './poll-option.entity.js';
import type { WholePoll } from './polls.presenter.js';

/** Polls with their options. Callers hold the room's lock where they write. */
@Injectable()
export class PollsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Locked alone: waits for the ballots under way, and none follows until the transaction ends. */
  async lock(tx: Tx, dialogueId: DialogueId, id: PollId): Promise<WholePoll | null> {
    const poll = await tx.manager.findOne(PollRow, { where: { dialogueId, id }, lock: { mode: 'pessimistic_write' } });
    if (!poll) return null;
    const [whole] = await withOptions(tx.manager, [poll]);
    return whole ?? null;
  }

  async nextNumber(tx: Tx, dialogueId: DialogueId): Promise<number> {
    const rows: { next: number }[] = await tx.manager.query(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM poll WHERE dialogue_id = $1',
      [dialogueId],
    );
    return rows[0]?.next ?? 1;
  }

  /** The poll and its options as given; options that are gone are deleted (only before the opening). */
  async store(tx: Tx, { options, ...poll }: WholePoll): Promise<void> {
    await tx.manager.upsert(PollRow, poll, ['id']);
    await tx.manager.delete(PollOptionRow, { pollId: poll.id });
    await tx.manager.insert(PollOptionRow, [...options]);
  }

  async change(
    tx: Tx,
    id: PollId,
    part: Partial<Pick<PollRow, 'state' | 'questionHash' | 'openedAt' | 'closedAt' | 'answered' | 'tally'>>,
  ): Promise<void> {
    await tx.manager.update(PollRow, { id }, part);
  }

  /** Polls of dialogues, or by their ids, in the order of their numbers. */
  async find(
    which: { readonly dialogueIds: readonly DialogueId[] } | { readonly ids: readonly PollId[] },
  ): Promise<WholePoll[]> {
    const where = 'ids' in which ? { id: In([...which.ids]) } : { dialogueId: In([...which.dialogueIds]) };
    const polls = await this.dataSource.manager.find(PollRow, { where, order: { number: 'ASC' } });
    return withOptions(this.dataSource.manager, polls);
  }
}

async function withOptions(manager: EntityManager, polls: readonly PollRow[]): Promise<WholePoll[]> {
  if (polls.length === 0) return [];
  const rows = await manager.find(PollOptionRow, {
    where: { pollId: In(polls.map(({ id }) => id)) },
    order: { position: 'ASC' },
  });
  return polls.map((poll) => ({ ...poll, options: rows.filter(({ pollId }) => pollId === poll.id) }));
}

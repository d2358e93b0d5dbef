import type { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import { GRACE_SECONDS } from '@polylogue/shared/polls/schemas';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { PaperCountRow } from './paper-count.entity.js';
import { shutGate } from './poll-gate.sql.js';
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

  /**
   * Locks a poll and the first round it follows alone, in the order of their ids, as ballots do: so that they never wait for each
   * other in a circle. New ballots queue behind.
   */
  async lockRounds(tx: Tx, dialogueId: DialogueId, id: PollId): Promise<void> {
    const rounds = `SELECT id FROM poll WHERE dialogue_id = $1 AND (id = $2 OR id = (SELECT comes_after FROM poll WHERE id = $2)) ORDER BY id`;
    await tx.manager.query(`SELECT ${shutGate('id')} FROM (${rounds}) rounds`, [dialogueId, id]);
    await tx.manager.query(`${rounds} FOR UPDATE`, [dialogueId, id]);
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

  async change(tx: Tx, id: PollId, part: Partial<PollRow>): Promise<void> {
    if (Object.keys(part).length > 0) await tx.manager.update(PollRow, { id }, part);
  }

  /** The second round of a poll, unless it is withdrawn. */
  async secondRound(tx: Tx, id: PollId): Promise<PollRow | null> {
    return tx.manager.findOneBy(PollRow, { comesAfter: id, state: Not('withdrawn') });
  }

  /**
   * What the clock has to do by the database's time: close what is over, open what is planned in dialogues that take ballots, seal
   * what waits for nothing any more (a second round that was given up or changed; polls of earlier versions of the program).
   */
  async due(): Promise<{ id: PollId; dialogueId: DialogueId; step: 'close' | 'open' | 'seal' }[]> {
    return this.dataSource.query(
      `SELECT id, dialogue_id AS "dialogueId", 'close' AS step FROM poll
        WHERE state = 'open' AND ends_at + interval '${GRACE_SECONDS} s' < clock_timestamp()
       UNION ALL
       SELECT poll.id, poll.dialogue_id, 'open' FROM poll JOIN dialogue ON dialogue.id = poll.dialogue_id
        WHERE poll.state = 'prepared' AND poll.opens_at <= clock_timestamp() AND dialogue.state IN ('open', 'live', 'written')
       UNION ALL
       SELECT id, dialogue_id, 'seal' FROM poll
        WHERE state IN ('closed', 'revealed') AND sealed_cells IS NULL
          AND NOT EXISTS (SELECT 1 FROM poll later WHERE later.comes_after = poll.id AND later.state IN ('prepared', 'open'))`,
    );
  }

  /** Whether a poll's time is over, asked again under its lock: staff may have given it more. */
  async isOver(tx: Tx, id: PollId): Promise<boolean> {
    const rows: { isOver: boolean }[] = await tx.manager.query(
      `SELECT coalesce(ends_at + interval '${GRACE_SECONDS} s' < clock_timestamp(), false) AS "isOver" FROM poll WHERE id = $1`,
      [id],
    );
    return rows[0]?.isOver ?? false;
  }

  /** Whether paper ballots of a poll wait for the second person. */
  async hasUnconfirmedPaper(tx: Tx, id: PollId): Promise<boolean> {
    return tx.manager.existsBy(PaperCountRow, { pollId: id, state: 'entered' });
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

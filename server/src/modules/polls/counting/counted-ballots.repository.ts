import type { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import type { MarksGroup } from '@polylogue/shared/polls/counting.rules';
import type { WordMerge } from '@polylogue/shared/polls/words.rules';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../../../core/database/transactions.js';
import type { CountedPaper } from '../domain/poll-result.js';

const GROUPS = `SELECT marks, sum(people)::int AS count FROM (
    SELECT marks, count(*) AS people FROM ballot WHERE poll_id = $1 GROUP BY marks
    UNION ALL SELECT marks, count(*) FROM ballot_sealed WHERE poll_id = $1 GROUP BY marks
  ) cast_ballots GROUP BY marks`;

/** What a count reads. Within a transaction where one is given. */
@Injectable()
export class CountedBallotsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Alike ballots of a closed poll from phones and stewards: open-hand ones and sealed ones. Paper is apart. */
  async groups(pollId: PollId, tx?: Tx): Promise<MarksGroup[]> {
    return this.managerOf(tx).query(GROUPS, [pollId]);
  }

  /** The same as JSON, written by the database: many rows are not made into objects here, where everybody waits. */
  async groupsText(pollId: PollId): Promise<string> {
    const rows: { text: string | null }[] = await this.dataSource.query(
      `SELECT json_agg(grouped)::text AS text FROM (${GROUPS}) grouped`,
      [pollId],
    );
    return rows[0]?.text ?? '[]';
  }

  /** In the order in which they were entered. */
  async papers(pollId: PollId, tx?: Tx): Promise<CountedPaper[]> {
    return this.managerOf(tx).query(
      `SELECT id, town_id AS "townId", piles, blank, invalid, ballots FROM paper_count
        WHERE poll_id = $1 AND state = 'confirmed' ORDER BY at, id`,
      [pollId],
    );
  }

  async merges(pollId: PollId, tx?: Tx): Promise<WordMerge[]> {
    return this.managerOf(tx).query('SELECT word, "into" FROM word_merge WHERE poll_id = $1 ORDER BY word', [pollId]);
  }

  async hiddenTexts(pollId: PollId, tx?: Tx): Promise<number> {
    const rows: { n: number }[] = await this.managerOf(tx).query(
      'SELECT count(*)::int AS n FROM hidden_text WHERE poll_id = $1',
      [pollId],
    );
    return rows[0]?.n ?? 0;
  }

  /** Languages of a dialogue, the first one first. */
  async languages(dialogueId: DialogueId, tx?: Tx): Promise<string[]> {
    const rows: { languages: string[] }[] = await this.managerOf(tx).query(
      'SELECT languages FROM dialogue WHERE id = $1',
      [dialogueId],
    );
    return rows[0]?.languages ?? [];
  }

  /** Polls that are sealed and still to be counted. */
  async uncounted(): Promise<PollId[]> {
    const rows: { id: PollId }[] = await this.dataSource.query(
      `SELECT id FROM poll WHERE state IN ('closed', 'revealed') AND sealed_cells IS NOT NULL AND result IS NULL ORDER BY closed_at, id`,
    );
    return rows.map(({ id }) => id);
  }

  private managerOf(tx: Tx | undefined): EntityManager {
    return tx?.manager ?? this.dataSource.manager;
  }
}

import type { ContributionId, DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { ContributionHelpRow } from './contribution-help.entity.js';

/** Helps counted for a contribution. `version` grows with every change. */
export interface HelpCount {
  readonly id: ContributionId;
  readonly people: number;
  readonly version: number;
}

/** What helps whom. */
@Injectable()
export class HelpsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Sets it in one statement: two tabs of one person at once make one row and two revisions. Answers the revision. */
  async set(tx: Tx, contributionId: ContributionId, participantId: ParticipantId, helps: boolean): Promise<number> {
    const rows: { revision: number }[] = await tx.manager.query(
      `INSERT INTO contribution_help AS help (contribution_id, participant_id, helps, revision, at) VALUES ($1, $2, $3, 1, now())
       ON CONFLICT (contribution_id, participant_id) DO UPDATE SET helps = excluded.helps, revision = help.revision + 1, at = excluded.at
       RETURNING revision`,
      [contributionId, participantId, helps],
    );
    return rows[0]?.revision ?? 1;
  }

  /** Counts of contributions everybody sees, from committed rows; of `all` only those that helped somebody once. */
  async counts(dialogueId: DialogueId, ids: readonly string[] | 'all'): Promise<HelpCount[]> {
    return this.dataSource.query(
      `SELECT c.id, count(*) FILTER (WHERE h.helps)::int AS people, sum(h.revision)::int AS version
         FROM contribution c JOIN contribution_help h ON h.contribution_id = c.id
        WHERE c.dialogue_id = $1 AND c.state = 'published' AND ($2::uuid[] IS NULL OR c.id = ANY ($2)) GROUP BY c.id`,
      [dialogueId, ids === 'all' ? null : ids],
    );
  }

  async people(ids: readonly ContributionId[]): Promise<ReadonlyMap<ContributionId, number>> {
    const rows: { id: ContributionId; people: number }[] = await this.dataSource.query(
      `SELECT contribution_id AS id, count(*)::int AS people FROM contribution_help WHERE helps AND contribution_id = ANY ($1) GROUP BY 1`,
      [ids],
    );
    return new Map(rows.map(({ id, people }) => [id, people]));
  }

  /** What helps a person, of what everybody sees. */
  async own(dialogueId: DialogueId, participantId: ParticipantId): Promise<ContributionId[]> {
    const rows: { id: ContributionId }[] = await this.dataSource.query(
      `SELECT c.id FROM contribution_help h JOIN contribution c ON c.id = h.contribution_id
        WHERE h.participant_id = $2 AND h.helps AND c.dialogue_id = $1 AND c.state = 'published' ORDER BY c.number`,
      [dialogueId, participantId],
    );
    return rows.map(({ id }) => id);
  }

  /** As they are (seeds); those there are stay. */
  async seed(tx: Tx, rows: readonly { contributionId: ContributionId; participantId: ParticipantId }[]): Promise<void> {
    for (let from = 0; from < rows.length; from += 1000) {
      const values = rows.slice(from, from + 1000).map((row) => ({ ...row, helps: true, revision: 1 }));
      await tx.manager.createQueryBuilder().insert().into(ContributionHelpRow).values(values).orIgnore().execute();
    }
  }
}

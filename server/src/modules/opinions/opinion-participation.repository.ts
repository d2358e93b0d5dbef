import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TownVoters } from './domain/report-participation.js';

/** Who has voted, counted. */
@Injectable()
export class OpinionParticipationRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Voters on published statements by the town they are of now, so that each person counts once. */
  async byTown(dialogueId: DialogueId): Promise<TownVoters[]> {
    return this.dataSource.query(
      `SELECT person.town_id AS "townId", count(*)::int AS people, sum(voter.votes)::int AS votes
         FROM (SELECT vote.participant_id, count(*) AS votes
                 FROM statement JOIN statement_vote vote ON vote.statement_id = statement.id
                WHERE statement.dialogue_id = $1 AND statement.state = 'published'
                GROUP BY vote.participant_id) voter
         JOIN participant person ON person.id = voter.participant_id
        GROUP BY person.town_id`,
      [dialogueId],
    );
  }
}

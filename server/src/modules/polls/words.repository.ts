import type { DialogueId, ParticipantId, PollId, TownId } from '@polylogue/shared/kernel/ids';
import type { Marks } from '@polylogue/shared/polls/marks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { HiddenTextRow } from './hidden-text.entity.js';
import { WordMergeRow } from './word-merge.entity.js';

/** A ballot with a text: its id is the tag of a sealed one (hex), the person's of an open hand, or the place in a paper entry. */
export interface TextBallot {
  readonly id: string;
  readonly marks: Marks;
}

/** Texts and words of closed polls, and what staff did to them. */
@Injectable()
export class WordsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async texts(pollId: PollId, tx?: Tx): Promise<TextBallot[]> {
    return (tx?.manager ?? this.dataSource.manager).query(
      `SELECT participant_id::text AS id, marks FROM ballot WHERE poll_id = $1
       UNION ALL SELECT encode(tag, 'hex'), marks FROM ballot_sealed WHERE poll_id = $1
       UNION ALL
       SELECT concat(paper.id, '/', pile.place, '/', n), pile.it->'marks'
         FROM paper_count paper, jsonb_array_elements(paper.piles) WITH ORDINALITY AS pile(it, place),
              generate_series(1, (pile.it->>'count')::int) AS n
        WHERE paper.poll_id = $1 AND paper.state = 'confirmed'`,
      [pollId],
    );
  }

  async hidden(pollId: PollId, tx?: Tx): Promise<ReadonlySet<string>> {
    const rows = await (tx?.manager ?? this.dataSource.manager).findBy(HiddenTextRow, { pollId });
    return new Set(rows.map(({ textId }) => textId));
  }

  async hide(tx: Tx, pollId: PollId, textId: string): Promise<void> {
    await tx.manager.upsert(HiddenTextRow, { pollId, textId }, ['pollId', 'textId']);
  }

  async show(tx: Tx, pollId: PollId, textId: string): Promise<void> {
    await tx.manager.delete(HiddenTextRow, { pollId, textId });
  }

  async merge(tx: Tx, pollId: PollId, word: string, into: string | null): Promise<void> {
    await tx.manager.upsert(WordMergeRow, { pollId, word, into }, ['pollId', 'word']);
  }

  async unmerge(tx: Tx, pollId: PollId, word: string): Promise<void> {
    await tx.manager.delete(WordMergeRow, { pollId, word });
  }

  /** Takes the words out of every earlier fact of the poll; the fact that follows has those that stay. */
  async redactFacts(tx: Tx, roomId: DialogueId, pollId: PollId): Promise<void> {
    await tx.manager.query(
      `UPDATE fact SET payload = jsonb_set(payload, '{result,words}', '[]')
        WHERE room_id = $1 AND subject_id = $2 AND type = 'poll.changed'
          AND jsonb_typeof(payload #> '{result,words}') = 'array'`,
      [roomId, pollId],
    );
  }

  /** Who voted how in an open-hand poll, by town and name. */
  async hands(
    pollId: PollId,
  ): Promise<{ id: ParticipantId; name: string | null; townId: TownId | null; marks: Marks }[]> {
    return this.dataSource.query(
      `SELECT person.id, person.name, b.town_id AS "townId", b.marks
         FROM ballot b JOIN participant person ON person.id = b.participant_id
        WHERE b.poll_id = $1 ORDER BY b.town_id, person.name, person.id`,
      [pollId],
    );
  }
}

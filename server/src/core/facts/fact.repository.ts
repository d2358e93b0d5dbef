import { randomUUID } from 'node:crypto';
import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { type NewFact, RoomFact } from '@polylogue/shared/rooms/facts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import type { FactOptions } from './fact-options.js';

/** A fact with who may see it. */
export interface StoredFact {
  readonly fact: RoomFact;
  readonly audience: 'everyone' | 'staff';
}

interface RawFact {
  seq: number;
  at: Date;
  type: string;
  audience: 'everyone' | 'staff';
  payload: unknown;
}

/** The fact log's statements. By hand, because each is one round trip on the path of every change. */
@Injectable()
export class FactRepository {
  constructor(private readonly dataSource: DataSource) {}

  async createLog(tx: Tx, roomId: DialogueId): Promise<void> {
    await tx.manager.query('INSERT INTO room_log (room_id, epoch, last_seq) VALUES ($1, $2, 0)', [
      roomId,
      randomUUID(),
    ]);
  }

  async append(tx: Tx, roomId: DialogueId, fact: NewFact, options: FactOptions): Promise<number> {
    // What readers would not accept is not written: one such fact and the room could never be folded again.
    RoomFact.parse({ ...fact, seq: 1, at: '2000-01-01T00:00:00.000Z' });
    // One statement: taking the next number locks the head, so numbers follow commits and have no gap. `at` is taken under that
    // lock (clock_timestamp, not now()), so it follows the numbers too.
    const rows: { seq: number }[] = await tx.manager.query(
      `WITH head AS (UPDATE room_log SET last_seq = last_seq + 1 WHERE room_id = $1 RETURNING last_seq)
       INSERT INTO fact (room_id, seq, at, type, audience, payload, subject_id, actor_id)
       SELECT $1, last_seq, clock_timestamp(), $2, $3, $4::jsonb, $5, $6 FROM head RETURNING seq`,
      [
        roomId,
        fact.type,
        options.audience ?? 'everyone',
        JSON.stringify(fact.payload),
        options.subjectId ?? null,
        options.actorId ?? null,
      ],
    );
    const seq = rows[0]?.seq;
    if (seq === undefined) throw new Error(`room ${roomId} has no log`);
    return seq;
  }

  async head(roomId: DialogueId): Promise<{ epoch: string; lastSeq: number } | null> {
    const rows: { epoch: string; last_seq: number }[] = await this.dataSource.query(
      'SELECT epoch, last_seq FROM room_log WHERE room_id = $1',
      [roomId],
    );
    const row = rows[0];
    return row ? { epoch: row.epoch, lastSeq: row.last_seq } : null;
  }

  async heads(roomIds: readonly string[]): Promise<{ roomId: string; epoch: string; lastSeq: number }[]> {
    const rows: { room_id: string; epoch: string; last_seq: number }[] = await this.dataSource.query(
      'SELECT room_id, epoch, last_seq FROM room_log WHERE room_id = ANY($1)',
      [roomIds],
    );
    return rows.map((row) => ({ roomId: row.room_id, epoch: row.epoch, lastSeq: row.last_seq }));
  }

  /** Facts with `after < seq <= upTo` in order. */
  async between(roomId: DialogueId, after: number, upTo: number): Promise<StoredFact[]> {
    const rows: RawFact[] = await this.dataSource.query(
      'SELECT seq, at, type, audience, payload FROM fact WHERE room_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq',
      [roomId, after, upTo],
    );
    return rows.map(({ seq, at, type, audience, payload }) => ({
      fact: RoomFact.parse({ seq, at: at.toISOString(), type, payload }),
      audience,
    }));
  }

  async redactSubject(tx: Tx, roomId: DialogueId, subjectId: string): Promise<void> {
    await tx.manager.query(
      `UPDATE fact SET payload = jsonb_build_object('id', $2::text, 'removed', true)
        WHERE room_id = $1 AND subject_id = $2::uuid
          AND type IN ('statement.held', 'statement.published', 'contribution.posted')`,
      [roomId, subjectId],
    );
  }

  /** Sets part of what earlier facts say of a statement that is there. */
  async correctStatement(tx: Tx, roomId: DialogueId, subjectId: string, part: object): Promise<void> {
    await tx.manager.query(
      `UPDATE fact SET payload = payload || $3::jsonb
        WHERE room_id = $1 AND subject_id = $2
          AND type IN ('statement.held', 'statement.published') AND NOT payload ? 'removed'`,
      [roomId, subjectId, JSON.stringify(part)],
    );
  }

  async redactPerson(tx: Tx, roomId: DialogueId, participantId: ParticipantId): Promise<void> {
    // The three shapes in which a person stands in a fact: a request, a running speech, an author.
    await tx.manager.query(
      `UPDATE fact SET payload = CASE
          WHEN type = 'speaking.asked' THEN jsonb_set(payload, '{name}', 'null')
          WHEN type = 'speaking.runs' THEN jsonb_set(payload, '{request,name}', 'null')
          WHEN type = 'speaking.reopened' THEN jsonb_set(payload, '{speech,request,name}', 'null')
          WHEN payload ? 'removed' THEN payload
          WHEN type = 'contribution.posted' THEN payload || '{"authorId": null, "authorName": null}'
          WHEN type IN ('statement.held', 'statement.published') THEN payload || '{"authorId": null}'
          ELSE payload END
        WHERE room_id = $1 AND actor_id = $2`,
      [roomId, participantId],
    );
  }
}

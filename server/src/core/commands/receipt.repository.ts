import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../database/transactions.js';

export interface ReceiptKey {
  readonly actorId: string;
  readonly key: string;
  readonly roomId: string;
  readonly digest: string;
}

export type Claim =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly digest: string; readonly answer: unknown };

/** Receipts of commands. Two sends of one key at once: the second waits for the first one's commit, then reads its answer. */
@Injectable()
export class ReceiptRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Receipts of more than two days ago: clients give an intent up after minutes. */
  async forgetOld(): Promise<void> {
    await this.dataSource.query("DELETE FROM command_receipt WHERE at < now() - interval '2 days'");
  }

  async claim(tx: Tx, { actorId, key, roomId, digest }: ReceiptKey): Promise<Claim> {
    const inserted: unknown[] = await tx.manager.query(
      'INSERT INTO command_receipt (actor_id, key, room_id, digest) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1',
      [actorId, key, roomId, digest],
    );
    if (inserted.length > 0) return { kind: 'new' };
    const rows: { digest: string; answer: unknown }[] = await tx.manager.query(
      'SELECT digest, answer FROM command_receipt WHERE actor_id = $1 AND key = $2',
      [actorId, key],
    );
    const row = rows[0];
    return row ? { kind: 'known', ...row } : { kind: 'new' };
  }

  async keep(tx: Tx, { actorId, key }: ReceiptKey, answer: unknown): Promise<void> {
    await tx.manager.query('UPDATE command_receipt SET answer = $3::jsonb WHERE actor_id = $1 AND key = $2', [
      actorId,
      key,
      JSON.stringify(answer),
    ]);
  }
}

import type { AgendaItemId, DialogueId, ParticipantId, SpeechRequestId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import type { Speech } from './domain/floor.js';
import { SpeechRow } from './speech.entity.js';
import { SpeechRequestRow, type SpeechRequestStatus } from './speech-request.entity.js';

/** The queue and the speeches. Callers hold the room's lock where they write. */
@Injectable()
export class SpeakingRepository {
  constructor(private readonly dataSource: DataSource) {}

  async request(tx: Tx, dialogueId: DialogueId, id: SpeechRequestId): Promise<SpeechRequestRow | null> {
    return tx.manager.findOneBy(SpeechRequestRow, { dialogueId, id });
  }

  async isInQueue(tx: Tx, dialogueId: DialogueId, participantId: ParticipantId): Promise<boolean> {
    return tx.manager.existsBy(SpeechRequestRow, { dialogueId, participantId, status: In(['waiting', 'speaking']) });
  }

  /** Whether the person is still in the dialogue: one query on their row, in the transaction that puts them back on the list. */
  async isThere(tx: Tx, participantId: ParticipantId): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query('SELECT 1 FROM participant WHERE id = $1 AND left_at IS NULL', [
      participantId,
    ]);
    return rows.length > 0;
  }

  async addRequest(tx: Tx, row: SpeechRequestRow): Promise<void> {
    await tx.manager.insert(SpeechRequestRow, row);
  }

  async setStatus(tx: Tx, ids: readonly SpeechRequestId[], status: SpeechRequestStatus): Promise<void> {
    if (ids.length > 0) await tx.manager.update(SpeechRequestRow, { id: In([...ids]) }, { status });
  }

  /** Who waits in another item than this one. */
  async waitingElsewhere(tx: Tx, dialogueId: DialogueId, itemId: AgendaItemId): Promise<SpeechRequestRow[]> {
    return tx.manager.findBy(SpeechRequestRow, { dialogueId, itemId: Not(itemId), status: 'waiting' });
  }

  /** Who waits in this item. */
  async waitingIn(tx: Tx, dialogueId: DialogueId, itemId: AgendaItemId): Promise<SpeechRequestRow[]> {
    return tx.manager.findBy(SpeechRequestRow, { dialogueId, itemId, status: 'waiting' });
  }

  async requests(tx: Tx, dialogueId: DialogueId, ids: readonly SpeechRequestId[]): Promise<SpeechRequestRow[]> {
    if (ids.length === 0) return [];
    return tx.manager.find(SpeechRequestRow, {
      where: { dialogueId, id: In([...ids]) },
      order: { askedAt: 'ASC', id: 'ASC' },
    });
  }

  async running(tx: Tx, dialogueId: DialogueId): Promise<Speech | null> {
    return tx.manager.findOneBy(SpeechRow, { dialogueId, endedAt: IsNull() });
  }

  async speech(tx: Tx, dialogueId: DialogueId, requestId: SpeechRequestId): Promise<Speech | null> {
    return tx.manager.findOneBy(SpeechRow, { dialogueId, requestId });
  }

  async store(tx: Tx, dialogueId: DialogueId, speech: Speech): Promise<void> {
    await tx.manager.upsert(SpeechRow, { ...speech, dialogueId }, ['requestId']);
  }

  async ownRequest(dialogueId: DialogueId, participantId: ParticipantId): Promise<SpeechRequestId | null> {
    const row = await this.dataSource.manager.findOneBy(SpeechRequestRow, {
      dialogueId,
      participantId,
      status: 'waiting',
    });
    return row?.id ?? null;
  }

  async openRequests(tx: Tx, dialogueId: DialogueId, participantId: ParticipantId): Promise<SpeechRequestRow[]> {
    return tx.manager.findBy(SpeechRequestRow, { dialogueId, participantId, status: In(['waiting', 'speaking']) });
  }

  async speechesOf(
    dialogueId: DialogueId,
    participantId: ParticipantId,
  ): Promise<{ startedAt: Date; seconds: number | null }[]> {
    return this.dataSource.manager.find(SpeechRow, {
      where: { dialogueId, participantId },
      order: { startedAt: 'ASC' },
    });
  }

  async forgetName(tx: Tx, dialogueId: DialogueId, participantId: ParticipantId): Promise<void> {
    await tx.manager.update(SpeechRequestRow, { dialogueId, participantId }, { name: null });
  }
}

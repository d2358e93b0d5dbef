import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { end, type Speech } from './domain/floor.js';
import { presentRequest, presentSpeech } from './speaking.presenter.js';
import { SpeakingRepository } from './speaking.repository.js';
import type { SpeechRequestRow } from './speech-request.entity.js';

/** Changes of the queue and the floor, each with its row and its fact. Called under the room's lock. */
@Injectable()
export class FloorService {
  constructor(
    private readonly speaking: SpeakingRepository,
    private readonly facts: FactLog,
    private readonly live: LivePublisher,
  ) {}

  /** The request stands in the queue (new, or put back). */
  async queue(tx: Tx, row: SpeechRequestRow): Promise<void> {
    const fact = { type: 'speaking.asked', payload: presentRequest(row) } as const;
    await this.facts.append(tx, row.dialogueId, fact, { actorId: row.participantId });
    this.tell(tx, row);
  }

  /** The requests leave the queue without a speech. */
  async withdraw(tx: Tx, roomId: DialogueId, rows: readonly SpeechRequestRow[]): Promise<void> {
    if (rows.length === 0) return;
    const requestIds = rows.map(({ id }) => id);
    await this.speaking.setStatus(tx, requestIds, 'withdrawn');
    await this.facts.append(tx, roomId, { type: 'speaking.withdrawn', payload: { requestIds } });
    for (const row of rows) this.tell(tx, row);
  }

  /** The speech runs, is paused or has another limit. */
  async run(tx: Tx, speech: Speech, request: SpeechRequestRow): Promise<void> {
    await this.speaking.store(tx, request.dialogueId, speech);
    const fact = { type: 'speaking.runs', payload: presentSpeech(speech, request) } as const;
    await this.facts.append(tx, request.dialogueId, fact, { actorId: request.participantId });
    this.tell(tx, request);
  }

  /** The speech is over; its seconds count. */
  async finish(tx: Tx, roomId: DialogueId, speech: Speech, now: Date): Promise<void> {
    const ended = end(speech, now);
    await this.speaking.store(tx, roomId, ended);
    await this.speaking.setStatus(tx, [speech.requestId], 'spoken');
    const { requestId, participantId, townId, seconds } = ended;
    await this.facts.append(tx, roomId, {
      type: 'speaking.ended',
      payload: { requestId, participantId, townId, seconds },
    });
  }

  /** An ended speech runs on; the seconds it counted are taken off again. */
  async reopen(tx: Tx, speech: Speech, request: SpeechRequestRow, seconds: number): Promise<void> {
    await this.speaking.store(tx, request.dialogueId, speech);
    await this.speaking.setStatus(tx, [request.id], 'speaking');
    const fact = { type: 'speaking.reopened', payload: { speech: presentSpeech(speech, request), seconds } } as const;
    await this.facts.append(tx, request.dialogueId, fact, { actorId: request.participantId });
  }

  /** The person's own place in the queue changed. */
  private tell(tx: Tx, { dialogueId, participantId }: SpeechRequestRow): void {
    tx.afterCommit(() => this.live.personalChanged(dialogueId, participantId));
  }
}

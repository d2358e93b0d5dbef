import { randomBytes } from 'node:crypto';
import type { DialogueId, ParticipantId, PollId } from '@polylogue/shared/kernel/ids';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import type { Tx } from '../../core/database/transactions.js';
import { derivedToken } from '../../core/secrets/tokens.js';
import { KEY_BYTES, slotOf, unwrapKey, WRAP_NONCE_BYTES, wrapKey } from './domain/ballot-slots.js';
import { PollKeysRepository } from './poll-keys.repository.js';

/**
 * Keys of confidential polls: the one thing that ties a ballot to a person while the poll runs. In the database they are encrypted
 * under a secret derived from the installation's own. Kept in memory while they exist, never written anywhere else.
 */
@Injectable()
export class PollKeys {
  private readonly logger = new Logger(PollKeys.name);
  private readonly secret: Buffer;
  private readonly known = new Map<PollId, Buffer>();
  private readonly reading = new Map<PollId, Promise<Buffer | null | 'lost'>>();

  constructor(
    private readonly keys: PollKeysRepository,
    @Inject(APP_CONFIG) { sessionSecret }: AppConfig,
  ) {
    this.secret = Buffer.from(derivedToken(sessionSecret, 'poll keys'), 'base64url');
  }

  /** A fresh key for a poll that opens. */
  async make(tx: Tx, pollId: PollId): Promise<void> {
    const lock = { secret: this.secret, pollId, nonce: randomBytes(WRAP_NONCE_BYTES) };
    await this.keys.add(tx, pollId, wrapKey(randomBytes(KEY_BYTES), lock));
  }

  /** Null once it is deleted; `lost` where the installation's secret is not the one it was made under. */
  async find(pollId: PollId, tx?: Tx): Promise<Buffer | null | 'lost'> {
    const known = this.known.get(pollId);
    if (known) return known;
    // What a transaction reads may be rolled back, and is not remembered.
    if (tx) return this.opened(pollId, await this.keys.find(pollId, tx));
    // Hundreds vote in the second in which a poll opens: one of them reads the key for all.
    const reading = this.reading.get(pollId) ?? this.read(pollId);
    this.reading.set(pollId, reading);
    return reading;
  }

  /** A person's slots in the polls of a dialogue that still have a key. */
  async slotsIn(dialogueId: DialogueId, participantId: ParticipantId): Promise<Map<PollId, Buffer>> {
    const slots = new Map<PollId, Buffer>();
    for (const pollId of await this.keys.ofDialogue(dialogueId)) {
      const key = await this.find(pollId);
      if (key instanceof Buffer) slots.set(pollId, slotOf(key, participantId));
    }
    return slots;
  }

  /** Deletes a poll's key for good: here after the commit, elsewhere within a second (`forgetDeleted`). */
  async destroy(tx: Tx, pollId: PollId): Promise<void> {
    await this.keys.remove(tx, pollId);
    tx.afterCommit(() => this.forget(pollId));
  }

  /** Drops from memory what another instance has deleted. */
  async forgetDeleted(): Promise<void> {
    if (this.known.size === 0) return;
    const existing = new Set(await this.keys.existing([...this.known.keys()]));
    for (const pollId of [...this.known.keys()]) if (!existing.has(pollId)) this.forget(pollId);
  }

  private async read(pollId: PollId): Promise<Buffer | null | 'lost'> {
    try {
      const key = this.opened(pollId, await this.keys.find(pollId));
      if (key instanceof Buffer) this.known.set(pollId, key);
      return key;
    } finally {
      this.reading.delete(pollId);
    }
  }

  private opened(pollId: PollId, wrapped: Buffer | null): Buffer | null | 'lost' {
    if (!wrapped) return null;
    const key = unwrapKey(wrapped, { secret: this.secret, pollId });
    if (key) return key;
    this.logger.error(`the key of poll ${pollId} cannot be read: SESSION_SECRET has changed while the poll is open`);
    return 'lost';
  }

  private forget(pollId: PollId): void {
    this.known.get(pollId)?.fill(0);
    this.known.delete(pollId);
  }
}

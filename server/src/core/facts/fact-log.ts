import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { NewFact } from '@polylogue/shared/rooms/facts';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import type { FactOptions } from './fact-options.js';
import { FactRepository } from './fact.repository.js';
import { RoomWakeups } from './room-wakeups.js';

/** Writes facts in the transaction of the change they tell of. The only way a room's screens change. */
@Injectable()
export class FactLog {
  constructor(
    private readonly facts: FactRepository,
    private readonly wakeups: RoomWakeups,
  ) {}

  /** Makes the log of a new room. */
  async open(tx: Tx, roomId: DialogueId): Promise<void> {
    await this.facts.createLog(tx, roomId);
  }

  /** Appends one fact and answers its `seq`. Holds the room's head until the transaction ends. */
  async append(tx: Tx, roomId: DialogueId, fact: NewFact, options: FactOptions = {}): Promise<number> {
    const seq = await this.facts.append(tx, roomId, fact, options);
    tx.written.seq = seq;
    tx.afterCommit(() => this.wakeups.wake(roomId, seq));
    return seq;
  }

  /** Takes the content of a statement or contribution out of every earlier fact. Call before appending the fact that hides it. */
  async removeContent(tx: Tx, roomId: DialogueId, subjectId: string): Promise<void> {
    await this.facts.redactSubject(tx, roomId, subjectId);
  }

  /**
   * Makes every earlier fact of a statement say its translations as they are now, so that what one said before is nowhere; the statement
   * keeps its place. Call before appending the fact that shows it anew.
   */
  async correctTranslations(
    tx: Tx,
    roomId: DialogueId,
    statementId: string,
    translations: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.facts.correctStatement(tx, roomId, statementId, { translations });
  }

  /** Takes a person's name and authorship out of every earlier fact of the room. */
  async forgetPerson(tx: Tx, roomId: DialogueId, participantId: ParticipantId): Promise<void> {
    await this.facts.redactPerson(tx, roomId, participantId);
  }
}
